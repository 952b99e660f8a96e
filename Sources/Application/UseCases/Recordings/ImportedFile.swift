package import ActivityFiles
package import Documents

/// What an import led to: the same for the first time and for any later one.
package struct ImportedFile: Sendable {
  /// Of the file's own bytes, in hexadecimal: the same however it was packed for the way.
  package let sha256: String
  /// Whether it was new; false when the same bytes had come before.
  package let isNew: Bool
  /// What was wrong with the file, by byte offset: what was left out, and of a damaged file why it
  /// is partial.
  package let faults: [FileFault]
  /// One a session, as in the file.
  package let recordings: [RecordingDocument]
  /// What they are on the timeline, by start.
  package let events: [EventDocument]
}
