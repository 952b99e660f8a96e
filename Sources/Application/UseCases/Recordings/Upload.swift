package import Documents

/// A device's file as somebody sent it, perhaps packed.
package struct Upload: Sendable {
  package var bytes: [UInt8]
  /// What the sender called it; nil when they did not say.
  package var name: String?
  /// Keep the plausible part of a damaged file, marked partial, instead of refusing it.
  package var acceptsPartial: Bool

  /// Bytes, packed or not: a stored document holds 16 MB with its other fields; device files are a
  /// few.
  package static let limit = 15_000_000

  package init(_ bytes: [UInt8], name: String? = nil, acceptsPartial: Bool = false) {
    self.bytes = bytes
    self.name = name
    self.acceptsPartial = acceptsPartial
  }
}

/// What an import led to: the same for the first time and for any later one.
package struct ImportedFile: Sendable {
  /// Of the file's own bytes, in hexadecimal: the same however it was packed for the way.
  package let sha256: String
  /// Whether it was new; false when the same bytes had come before.
  package let isNew: Bool
  /// One a session, as in the file.
  package let recordings: [RecordingDocument]
  /// What they are on the timeline, by start.
  package let events: [EventDocument]
}
