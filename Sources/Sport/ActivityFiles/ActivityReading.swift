package import Athletics
package import Time

/// The result of reading a device's file: the recordings in it, and the faults.
///
/// It has both, so that a caller may refuse a damaged file or accept its plausible part.
package struct ActivityReading: Hashable, Sendable {
  /// The format of the file; `nil` if it is not a format that we read.
  package let format: ActivityFormat?

  /// One recording for each session, without implausible parts. Ordered by start, then as in the
  /// file.
  package private(set) var recordings: [Recording]

  /// The recordings of a device that knew only the local time; `nil` if there are none.
  package private(set) var floating: FloatingRecordings?

  /// Ordered by byte offset; empty for a file in which nothing was wrong.
  package let faults: [FileFault]

  /// How many records could be read, implausible ones included.
  package let recordsRead: Int

  /// The names of the fields that apps on the device added to its messages, sorted, each once.
  /// Their values are not read.
  package let developerFields: [String]

  init(
    format: ActivityFormat, recordings: [Recording], floating: FloatingRecordings?,
    faults: [FileFault], recordsRead: Int, developerFields: [String]
  ) {
    self.format = format
    self.recordings = recordings
    self.floating = floating
    self.faults = faults
    self.recordsRead = recordsRead
    self.developerFields = developerFields
  }

  /// The result for a file of which nothing could be read, because of `fault`.
  package init(_ fault: FileFault) {
    format = nil
    recordings = []
    faults = [fault]
    recordsRead = 0
    developerFields = []
  }
}

extension ActivityReading {
  /// Whether all that the device wrote could be read. Times that cannot be true do not count: they
  /// were left out, and are among the faults.
  package var isIntact: Bool { !faults.includeDamage }

  /// Whether there is nothing in it to keep.
  package var isEmpty: Bool { recordings.isEmpty && floating == nil }

  /// The fault to name where there is room for one: the first of the worst; `nil` if there is none.
  package var mainFault: FileFault? {
    faults.min { $0.effect < $1.effect }
  }

  /// The number of records in the recordings, which are those that could be read and are plausible.
  package var plausibleRecords: Int {
    (recordings + (floating?.asThoughInUTC ?? [])).reduce(0) { $0 + $1.samples.count }
  }

  /// The time of the last plausible record (UTC); `nil` if there is none.
  package var readUntil: Instant? {
    recordings.compactMap(\.samples.last?.instant).max()
  }

  /// The same result with the floating recordings placed in time.
  ///
  /// - Parameter resolve: turns the local time at which the first one began into an instant.
  package func placed(
    by resolve: (PlainDateTime) throws -> Instant
  ) rethrows -> ActivityReading {
    guard let floating else { return self }
    var reading = self
    let placed = floating.placed(at: try resolve(floating.start))
    reading.recordings = (recordings + placed).sorted { $0.facts.start < $1.facts.start }
    reading.floating = nil
    return reading
  }
}
