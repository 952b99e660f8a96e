import Athletics
import Time

/// Reads FIT, the format of most watches and bicycle computers.
///
/// Written from the public description of the protocol. Segments (a header, messages, a checksum)
/// follow one another in a file; each is read message by message, and only what a recording needs
/// is kept.
package enum FITFile {
  /// Reads a whole file; never traps and never throws, whatever the bytes.
  ///
  /// O(n) in the number of bytes; O(n log n) in the records of a damaged segment.
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

  private static func unreadable(_ bytes: [UInt8]) -> ActivityReading {
    let fault = FileFault(byteOffset: 0, bytes.isEmpty ? .empty : .unknownFormat)
    return ActivityReading(
      format: nil, recordings: [], faults: [fault], recordsRead: 0, readUntil: nil,
      developerFields: [])
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
    let assembly = FITAssembly(segments)
    var faults = assembly.faults + trailing
    if assembly.recordings.isEmpty, faults.isEmpty {
      faults = [noActivity(segments)]
    }
    return ActivityReading(
      format: .fit, recordings: assembly.recordings,
      faults: faults.sorted { $0.byteOffset < $1.byteOffset },
      recordsRead: segments.reduce(0) { $0 + $1.contents.recordCount },
      readUntil: assembly.recordings.compactMap(\.samples.last?.instant).max(),
      developerFields: Set(segments.flatMap(\.contents.developerFields)).sorted())
  }

  /// A good file of another kind, such as a course, has nothing to make a recording of.
  private static func noActivity(_ segments: [FITSegment]) -> FileFault {
    let type = segments.compactMap(\.contents.fileType).first.map(FITFileType.name)
    return FileFault(byteOffset: 0, .noActivity(type: type ?? "nothing"))
  }
}
