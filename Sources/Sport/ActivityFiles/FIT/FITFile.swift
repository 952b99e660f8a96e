import Athletics
import Time

/// Reads FIT, the format of most watches and bicycle computers.
///
/// It follows the public description of the protocol. A file is one or more segments, each with a
/// header, messages and a checksum. They are read message by message, and only what a recording
/// needs is kept.
package enum FITFile {
  /// Reads a whole file; never traps and never throws, whatever the bytes.
  ///
  /// O(n) in the number of bytes, and O(n log n) in the number of records of a damaged segment.
  package static func read(_ bytes: [UInt8]) -> ActivityReading {
    guard FITHeader(in: bytes, at: 0) != nil else { return unreadable(bytes) }
    var segments: [FITSegment] = []
    var allowance = FITAllowance()
    var offset = 0
    while allowance.admitsSegment(),
      let segment = FITSegment(in: bytes, at: offset, within: &allowance)
    {
      segments.append(segment)
      offset = segment.end
    }
    return reading(segments, trailing: trailing(bytes, from: offset))
  }

  /// Whether a file begins with a FIT header; the first 12 bytes are enough.
  package static func begins(_ bytes: [UInt8]) -> Bool {
    FITHeader(in: bytes, at: 0) != nil
  }

  private static func unreadable(_ bytes: [UInt8]) -> ActivityReading {
    ActivityReading(FileFault(byteOffset: nil, bytes.isEmpty ? .empty : .unknownFormat))
  }

  private static func trailing(_ bytes: [UInt8], from offset: Int) -> [FileFault] {
    guard offset < bytes.count else { return [] }
    let isSegment = FITHeader(in: bytes, at: offset) != nil
    return [
      FileFault(byteOffset: offset, isSegment ? .tooLarge : .trailingBytes(bytes.count - offset))
    ]
  }

  private static func reading(
    _ segments: [FITSegment], trailing: [FileFault]
  ) -> ActivityReading {
    let activities = segments.filter(\.isActivity)
    let placed = FITAssembly(activities.filter { !$0.clock.isLocal })
    let local = FITAssembly(activities.filter(\.clock.isLocal))
    var faults = placed.faults + local.faults + trailing
    if placed.recordings.isEmpty, local.recordings.isEmpty {
      faults += nothingRecorded(segments, isExplained: !faults.isEmpty)
    }
    return ActivityReading(
      format: .fit, recordings: placed.recordings,
      floating: FloatingRecordings(asThoughInUTC: local.recordings),
      faults: faults.sorted(by: FileFault.inFileOrder),
      recordsRead: segments.reduce(0) { $0 + $1.contents.recordCount },
      developerFields: Set(segments.flatMap(\.contents.developerFields)).sorted())
  }

  /// Why there is no recording. A file of another type, such as a course, has none, whatever else
  /// is wrong with it.
  private static func nothingRecorded(
    _ segments: [FITSegment], isExplained: Bool
  ) -> [FileFault] {
    if let other = segments.first(where: { !$0.isActivity }), let type = other.contents.fileType {
      return [FileFault(byteOffset: nil, .noActivity(type: FITFileType.name(type)))]
    }
    return isExplained ? [] : [FileFault(byteOffset: nil, .emptyActivity)]
  }
}
