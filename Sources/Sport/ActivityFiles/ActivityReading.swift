package import Athletics
package import Time

/// What could be read of a device's file, and what was wrong with it.
///
/// Both at once, so that a caller may refuse a damaged file or accept its plausible part.
package struct ActivityReading: Hashable, Sendable {
  /// What the file's bytes are; `nil` if they are no format that we read.
  package let format: ActivityFormat?

  /// One for each session, ordered by start, then as in the file; only what is plausible.
  package let recordings: [Recording]

  /// Ordered by byte offset; empty for a file that is whole.
  package let faults: [FileFault]

  /// How many records could be read, implausible ones included.
  package let recordsRead: Int

  /// The time of the last plausible record (UTC); `nil` if there is none.
  package let readUntil: Instant?

  /// The names of the fields that programs on the device added to its messages, ordered and each
  /// once. Their values stay in the file.
  package let developerFields: [String]
}

extension ActivityReading {
  /// Whether nothing was wrong with the file.
  package var isWhole: Bool { faults.isEmpty }

  /// The fault to name where there is room for one: the first that ended the reading, otherwise
  /// the first; `nil` for a whole file.
  package var mainFault: FileFault? {
    faults.first(where: \.endsReading) ?? faults.first
  }

  /// How many records are in the recordings: those that were read and are plausible.
  package var plausibleRecords: Int {
    recordings.reduce(0) { $0 + $1.samples.count }
  }
}
