import ActivityFiles
import Athletics
import BSON
import Documents
import Schema
import Time

/// A file that was read, as the documents it becomes. Everything in it follows from the bytes and
/// the athlete alone, save the moment it came.
struct NewFile: Sendable {
  let id: String
  let athlete: String
  let sha256: String
  let faults: [FileFault]
  let document: FileDocument
  let recordings: [NewRecording]
  let events: [EventDocument]

  /// The source of files that people upload.
  private static let source = "file"

  init(
    _ bytes: [UInt8], named name: String?, _ reading: ActivityReading, of athlete: String,
    receivedAt: Instant
  ) throws(BSONError) {
    self.athlete = athlete
    faults = reading.faults
    sha256 = ContentHash.sha256(bytes)
    id = Self.id(of: bytes, for: athlete)
    document = try FileDocument(
      id: id, athlete: athlete, sha256: sha256, name: name, bytes: bytes,
      receivedAt: receivedAt)
    var made: [NewRecording] = []
    for (session, recording) in reading.recordings.enumerated() {
      let externalId = "\(sha256)/\(session)"
      let provenance = Provenance(
        id: RecordingID(
          rawValue: "rec_" + ContentHash.id(of: [athlete, Self.source, externalId])),
        athlete: athlete, source: Self.source, externalId: externalId, file: id,
        receivedAt: receivedAt)
      made.append(try NewRecording(recording, from: provenance))
    }
    self.recordings = made
    events = try Self.events(of: made, athlete)
  }

  /// The same bytes for the same athlete are the same file.
  static func id(of bytes: [UInt8], for athlete: String) -> String {
    "fil_" + ContentHash.id(of: [athlete, ContentHash.sha256(bytes)])
  }

  private static func events(
    of recordings: [NewRecording], _ athlete: String
  ) throws(BSONError) -> [EventDocument] {
    let byID = Dictionary(
      recordings.map { ($0.id, $0.recording) }, uniquingKeysWith: { first, _ in first })
    var events: [EventDocument] = []
    for event in Timeline.resolve(byID.mapValues(\.facts)) {
      let sources = event.lineage.recordings.compactMap { byID[$0] }
      switch event.content {
      case .workout(let workout):
        let document = try WorkoutDocument(
          workout, event, of: athlete, laps: sources.map(\.laps.count).max() ?? 0,
          pauses: sources.map(\.pauses.count).max() ?? 0)
        events.append(document.event)
      }
    }
    return events
  }
}

/// One recording of a new file, as the documents it becomes.
struct NewRecording: Sendable {
  let id: RecordingID
  let recording: Recording
  let document: RecordingDocument
  let stretches: [SamplesDocument]

  init(_ recording: Recording, from provenance: Provenance) throws(BSONError) {
    id = provenance.id
    self.recording = recording
    document = try RecordingDocument(recording, from: provenance)
    stretches = try SamplesDocument.stretches(
      of: recording, id: provenance.id, athlete: provenance.athlete)
  }
}
