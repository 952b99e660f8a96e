/// A FIT file of 2.5 MB, one run with more laps than a stored document can hold; its checksum is wrong.
enum EndlessLaps {
  static let file: [UInt8] = header(of: messages.count) + messages + [0, 0]

  /// A lap takes up 133 bytes of the 16 MiB that a document can have.
  private static let count = 130_000

  private static func header(of size: Int) -> [UInt8] {
    [12, 0x10] + little(UInt16(2132)) + little(UInt32(size)) + Array(".FIT".utf8)
  }

  private static let messages = definition + Array(repeating: lap, count: count).joined() + session

  /// Local message 0 is a lap (19) of the fields: number, size and base type.
  private static let definition: [UInt8] =
    [0x40, 0, 0] + little(UInt16(19)) + [UInt8(fields.count / 3)] + fields

  /// Timestamp, start, elapsed, timer, distance, average and maximum heart rate.
  private static let fields: [UInt8] = [
    253, 4, 0x86, 2, 4, 0x86, 7, 4, 0x86, 8, 4, 0x86, 9, 4, 0x86, 15, 1, 0x02, 16, 1, 0x02,
  ]

  /// 1 s and 3 m from 2021-03-22T10:48:16Z on.
  private static let lap: [UInt8] =
    [0] + little(start + 1) + little(start) + little(UInt32(1_000)) + little(UInt32(1_000))
    + little(UInt32(300)) + [140, 150]

  /// Local message 1 is a session (18): when it was written and began, how long, and that it was a
  /// run.
  private static let session: [UInt8] =
    [0x41, 0, 0] + little(UInt16(18)) + [4, 253, 4, 0x86, 2, 4, 0x86, 7, 4, 0x86, 5, 1, 0x00]
    + [1] + little(start + 1) + little(start) + little(UInt32(1_000)) + [1]

  private static let start: UInt32 = 985_344_496

  private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian, Array.init)
  }
}
