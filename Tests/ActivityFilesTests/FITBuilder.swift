@testable import ActivityFiles

/// Makes FIT files, so that a test can determine every byte.
struct FITBuilder {
  private(set) var data: [UInt8] = []

  /// A field of a definition: number, size and base type.
  typealias Field = (number: UInt8, size: UInt8, type: UInt8)

  /// The time of `second: 0` in FIT's seconds: 2021-03-22T10:48:16Z.
  static let start: UInt32 = 985_344_496

  mutating func define(
    _ local: UInt8, _ message: UInt16, _ fields: [Field], developer: [Field]? = nil,
    bigEndian: Bool = false
  ) {
    data.append(0x40 | (developer == nil ? 0 : 0x20) | local)
    data += [0, bigEndian ? 1 : 0]
    let number = FITBuilder.little(message)
    data += bigEndian ? number.reversed() : number
    for fields in [fields, developer].compactMap(\.self) {
      data.append(UInt8(fields.count))
      data += fields.flatMap { [$0.number, $0.size, $0.type] }
    }
  }

  mutating func message(_ local: UInt8, _ payload: [UInt8]...) {
    data += [local] + payload.joined()
  }

  mutating func raw(_ bytes: [UInt8]) {
    data += bytes
  }

  static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian, Array.init)
  }

  static func time(_ second: Int) -> [UInt8] {
    little(UInt32(Int(start) + second))
  }
}

extension FITBuilder {
  /// A file of one segment: header, data, checksum.
  func file(
    headerSize: UInt8 = 14, dataSize: Int? = nil, headerChecksum: UInt16? = nil,
    checksum: UInt16? = nil
  ) -> [UInt8] {
    var bytes: [UInt8] = [headerSize, 0x10] + FITBuilder.little(UInt16(2132))
    bytes += FITBuilder.little(UInt32(dataSize ?? data.count)) + Array(".FIT".utf8)
    if headerSize == 14 {
      bytes += FITBuilder.little(headerChecksum ?? FITChecksum.of(bytes[...]))
    }
    bytes += data
    return bytes + FITBuilder.little(checksum ?? FITChecksum.of(bytes[...]))
  }
}

extension FITBuilder {
  mutating func fileID(type: UInt8 = 4, manufacturer: UInt16 = 1, product: UInt16 = 1124) {
    define(0, 0, [(0, 1, 0x00), (1, 2, 0x84), (2, 2, 0x84)])
    message(0, [type], FITBuilder.little(manufacturer), FITBuilder.little(product))
  }

  /// Records of time, heart rate and distance (1 m a second), one a second.
  mutating func records(_ seconds: Range<Int>, heartRate: UInt8 = 120) {
    define(1, 20, [(253, 4, 0x86), (3, 1, 0x02), (5, 4, 0x86)])
    for second in seconds {
      let centimeters = UInt32(truncatingIfNeeded: second * 100)
      message(1, FITBuilder.time(second), [heartRate], FITBuilder.little(centimeters))
    }
  }

  /// A session of running, or of another sport, from `second` on.
  mutating func session(at second: Int, seconds: Int, sport: UInt8 = 1, subSport: UInt8 = 0xFF) {
    define(
      2, 18, [(253, 4, 0x86), (2, 4, 0x86), (7, 4, 0x86), (5, 1, 0x00), (6, 1, 0x00)])
    message(
      2, FITBuilder.time(second + seconds), FITBuilder.time(second),
      FITBuilder.little(UInt32(seconds * 1_000)), [sport, subSport])
  }

  /// An event of the timer: 0 starts, 1 stops, 4 stops all.
  mutating func timer(_ type: UInt8, at second: Int) {
    define(3, 21, [(253, 4, 0x86), (0, 1, 0x00), (1, 1, 0x00)])
    message(3, FITBuilder.time(second), [0, type])
  }

  mutating func lap(at second: Int, seconds: Int) {
    define(4, 19, [(253, 4, 0x86), (2, 4, 0x86), (7, 4, 0x86)])
    message(
      4, FITBuilder.time(second + seconds), FITBuilder.time(second),
      FITBuilder.little(UInt32(seconds * 1_000)))
  }

  /// Records of ten seconds and their session.
  static var shortRun: FITBuilder {
    var builder = FITBuilder()
    builder.fileID()
    builder.records(0..<10)
    builder.session(at: 0, seconds: 9)
    return builder
  }
}
