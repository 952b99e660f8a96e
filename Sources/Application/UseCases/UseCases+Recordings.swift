import ActivityFiles
import Athletics
import BSON
package import Documents
import Mongo
import Repositories
import Schema

/// A device's file as somebody sent it.
package struct Upload: Sendable {
  package var bytes: [UInt8]
  /// What the sender called it; nil when they did not say.
  package var name: String?
  /// Keep the plausible part of a damaged file, marked partial, instead of refusing it.
  package var acceptsPartial: Bool

  /// Bytes: a stored document holds 16 MB with its other fields; device files are a few.
  package static let limit = 15_000_000

  package init(_ bytes: [UInt8], name: String? = nil, acceptsPartial: Bool = false) {
    self.bytes = bytes
    self.name = name
    self.acceptsPartial = acceptsPartial
  }
}

/// What an import led to: the same for the first time and for any later one.
package struct ImportedFile: Sendable {
  /// Of the raw bytes, in hexadecimal.
  package let sha256: String
  /// Whether it was new; false when the same bytes had come before.
  package let isNew: Bool
  /// One a session, as in the file.
  package let recordings: [RecordingDocument]
  /// What they are on the timeline, by start.
  package let events: [EventDocument]
}

extension UseCases {
  /// Keeps a device's file, its recordings and the workouts that they are, all or nothing.
  ///
  /// The same bytes make one recording a session however often and however concurrently they
  /// come: ids follow from the content, and the store keeps each once.
  /// - Throws: `Refusal.notFound` for an unknown athlete; `.unreadable` for a damaged file, unless
  ///   its plausible part is accepted and there is one.
  package func importFile(_ upload: Upload, for athlete: String) async throws -> ImportedFile {
    _ = try await self.athlete(athlete)
    guard upload.bytes.count <= Upload.limit else { throw Refusal.impossible(.tooLarge) }
    let reading = FITFile.read(upload.bytes)
    let isAccepted = try await accepts(upload, reading, for: athlete)
    guard isAccepted, !reading.recordings.isEmpty else {
      throw Refusal.unreadable(reading)
    }
    let imported = try newFile(upload, reading.recordings, of: athlete)
    return try await store.transaction { session in
      try await keep(imported, session)
    }
  }

  /// A damaged file that was accepted once stays so: sending it again changes nothing.
  private func accepts(
    _ upload: Upload, _ reading: ActivityReading, for athlete: String
  ) async throws -> Bool {
    if reading.isWhole || upload.acceptsPartial { return true }
    let id = NewFile.id(of: upload.bytes, for: athlete)
    return try await store.files.contains(id, in: access.scope(of: athlete))
  }

  private func newFile(
    _ upload: Upload, _ recordings: [Recording], of athlete: String
  ) throws -> NewFile {
    do throws(BSONError) {
      return try NewFile(upload, recordings, of: athlete, receivedAt: now())
    } catch {
      throw Refusal.impossible(.tooLarge)
    }
  }

  private func keep(_ file: NewFile, _ session: Session) async throws -> ImportedFile {
    let scope = access.scope(of: file.athlete)
    let isNew = try await !store.files.contains(file.id, in: scope, session: session)
    guard isNew else { return try await kept(file, session) }
    try await store.files.insert(file.document, session: session)
    for recording in file.recordings {
      try await store.recordings.insert(
        recording.document, recording.stretches, session: session)
    }
    for event in file.events {
      try await store.events.put(event, in: scope, session: session)
    }
    return ImportedFile(
      sha256: file.sha256, isNew: true, recordings: file.recordings.map(\.document),
      events: file.events)
  }

  /// What the same bytes led to when they first came.
  private func kept(_ file: NewFile, _ session: Session) async throws -> ImportedFile {
    let scope = access.scope(of: file.athlete)
    var recordings: [RecordingDocument] = []
    for recording in file.recordings {
      let id = recording.id.rawValue
      if let stored = try await store.recordings.find(id, in: scope, session: session) {
        recordings.append(stored)
      }
    }
    var events: [EventDocument] = []
    for event in file.events {
      if let stored = try await store.events.find(event.id, in: scope, session: session) {
        events.append(stored)
      }
    }
    return ImportedFile(
      sha256: file.sha256, isNew: false, recordings: recordings, events: events)
  }
}

extension Faults {
  fileprivate static let tooLarge = Faults(
    Fault(
      pointer: "", "The file holds more than a recording can keep.",
      expected: "at most \(Upload.limit) bytes, and no more laps than a person makes"))
}
