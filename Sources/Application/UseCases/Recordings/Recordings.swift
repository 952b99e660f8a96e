package import Access
import ActivityFiles
import Athletics
import BSON
package import Documents
package import Ground
import Query
import Repositories
import Schema
import Time

/// What can be done with devices' files and the recordings in them.
package struct Recordings: Sendable {
  private let ground: Ground

  package init(_ ground: Ground) {
    self.ground = ground
  }

  /// Keeps a device's file, its recordings and the workouts that they are, all or nothing.
  ///
  /// The same bytes, however they were packed for the way, make one recording a session, however
  /// often and however concurrently they come: ids follow from the content, and the store keeps
  /// each once.
  /// - Throws: `AthleteRefusal.unknown`; `RecordingRefusal.unreadable` for a damaged file, unless
  ///   its plausible part is accepted, and for one with nothing to keep; `.noZone` or
  ///   `.unknownZone` for a file whose device knew only what the clock on the wall showed;
  ///   `.tooLarge`.
  package func importFile(
    _ upload: Upload, for athleteID: String, by caller: Caller
  ) async throws -> ImportedFile {
    let (athlete, scope) = try await Athletes(ground).found(athleteID, by: caller)
    guard upload.bytes.count <= Upload.limit else { throw RecordingRefusal.tooLarge }
    let file = DeviceFile(upload.bytes)
    // What was accepted once stays so: sending it again changes nothing.
    let isKnown = try await ground.store.files.contains(
      NewFile.id(of: file.bytes, for: athleteID), in: scope)
    let isAccepted = file.reading.isIntact || upload.acceptsPartial || isKnown
    guard isAccepted, !file.reading.isEmpty else {
      throw RecordingRefusal.unreadable(file.reading)
    }
    let placed = try file.reading.placed { local in
      // Then only ids are needed, and they do not depend on the zone.
      if isKnown { return try Zone.utc.instant(of: local) }
      return try Whereabouts(athlete, id: athleteID).instant(showing: local, ground.zone)
    }
    let new = try newFile(file.bytes, named: upload.name, placed, of: athleteID)
    return try await ground.store.transaction { store in
      try await Self.keep(new, in: store, scope)
    }
  }

  private func newFile(
    _ bytes: [UInt8], named name: String?, _ reading: ActivityReading, of athlete: String
  ) throws -> NewFile {
    do throws(BSONError) {
      return try NewFile(bytes, named: name, reading, of: athlete, receivedAt: ground.now())
    } catch {
      if let refusal = RecordingRefusal(error) { throw refusal }
      throw error
    }
  }

  private static func keep(
    _ file: NewFile, in store: Store, _ scope: Scope
  ) async throws -> ImportedFile {
    let isNew = try await !store.files.contains(file.id, in: scope)
    guard isNew else { return try await kept(file, in: store, scope) }
    try await store.files.insert(file.document, in: scope)
    for recording in file.recordings {
      try await store.recordings.insert(recording.document, recording.stretches, in: scope)
    }
    for event in file.events { try await store.events.put(event, in: scope) }
    return ImportedFile(
      sha256: file.sha256, isNew: true, faults: file.faults,
      recordings: file.recordings.map(\.document), events: file.events)
  }

  /// What the same bytes led to when they first came.
  private static func kept(
    _ file: NewFile, in store: Store, _ scope: Scope
  ) async throws -> ImportedFile {
    var recordings: [RecordingDocument] = []
    for recording in file.recordings {
      let stored = try await store.recordings.find(recording.id.rawValue, in: scope)
      if let stored { recordings.append(stored) }
    }
    var events: [EventDocument] = []
    for event in file.events {
      let stored = try await store.events.find(event.required(\.id), in: scope)
      if let stored { events.append(stored) }
    }
    return ImportedFile(
      sha256: file.sha256, isNew: false, faults: file.faults, recordings: recordings,
      events: events)
  }
}

// MARK: - Reading

extension Recordings {
  /// - Throws: `RecordingRefusal.unknown` when the athlete has no such recording.
  package func read(
    _ id: String, of athlete: String, by caller: Caller
  ) async throws -> RecordingDocument {
    try await found(id, of: athlete, by: caller).recording
  }

  /// The athlete's recordings, without their samples, by start unless another order is asked for.
  ///
  /// - Throws: `AthleteRefusal.unknown`.
  package func list(
    of athlete: String, by caller: Caller
  ) async throws -> OpenedList<RecordingFields> {
    let scope = try await Athletes(ground).found(athlete, by: caller).scope
    return ground.list(
      ground.store.recordings.list(in: scope), named: "recordings of \(athlete)",
      usually: [.ascending(\.start)], for: caller)
  }

  /// Everything that a recording's device measured, in stretches, by start.
  ///
  /// - Throws: `RecordingRefusal.unknown` when the athlete has no such recording.
  package func samples(
    of id: String, of athlete: String, by caller: Caller
  ) async throws -> [SamplesDocument] {
    let scope = try await found(id, of: athlete, by: caller).scope
    return try await ground.store.recordings.samples(of: id, in: scope)
  }

  private func found(
    _ id: String, of athlete: String, by caller: Caller
  ) async throws -> (recording: RecordingDocument, scope: Scope) {
    do {
      let scope = try await ground.access.scope(of: athlete, for: caller)
      if let recording = try await ground.store.recordings.find(id, in: scope) {
        return (recording, scope)
      }
    } catch is AccessDenied {}
    throw RecordingRefusal.unknown(id: id)
  }
}
