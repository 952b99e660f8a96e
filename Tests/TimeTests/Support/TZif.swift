/// Makes the bytes of TZif files.
enum TZif {
  /// The bytes of a file. Changes, in seconds since 1970, go alternately to one hour ahead of UTC
  /// and back. Without changes, the footer applies at all times.
  static func bytes(footer: String, changes: [Int64] = [], leapSeconds: UInt8 = 0) -> [UInt8] {
    let short = header(changes: 0, leapSeconds) + types
    let times = changes.flatMap { bigEndian(UInt64(bitPattern: $0)) }
    let indices = changes.indices.map { UInt8(($0 + 1) % 2) }
    let long = header(changes: changes.count, leapSeconds) + times + indices + types
    return short + long + Array("\n\(footer)\n".utf8)
  }

  /// Two offsets, 0 and 3600 seconds, with the same name.
  private static let types: [UInt8] =
    [0, 0, 0, 0, 0, 0] + [0, 0, 0x0E, 0x10, 0, 0] + Array("XXX\0".utf8)

  private static func header(changes: Int, _ leapSeconds: UInt8) -> [UInt8] {
    let counts = [0, 0, Int(leapSeconds), changes, 2, 4]
    return Array("TZif2".utf8) + Array(repeating: 0, count: 15)
      + counts.flatMap { bigEndian(UInt64($0)).suffix(4) }
  }

  private static func bigEndian(_ value: UInt64) -> [UInt8] {
    (0..<8).reversed().map { UInt8(truncatingIfNeeded: value >> UInt64($0 * 8)) }
  }
}
