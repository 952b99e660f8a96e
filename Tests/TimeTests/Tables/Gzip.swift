/// Just enough of RFC 1951 and RFC 1952 to read a table. It is slow, and checks only what would
/// otherwise go unnoticed.
enum Gzip {
  struct Broken: Error {}

  static func inflate(_ file: [UInt8]) throws -> [UInt8] {
    var bits = try BitReader(afterHeaderOf: file)
    var output: [UInt8] = []
    var isLast = false
    while !isLast {
      isLast = try bits.take(1) == 1
      switch try bits.take(2) {
      case 0: try copyStored(&bits, to: &output)
      case 1: try copyCoded(&bits, .fixedLiterals, .fixedDistances, to: &output)
      case 2:
        let (literals, distances) = try dynamicCodes(&bits)
        try copyCoded(&bits, literals, distances, to: &output)
      default: throw Broken()
      }
    }
    return output
  }

  private static func copyStored(_ bits: inout BitReader, to output: inout [UInt8]) throws {
    bits.skipToByte()
    let length = try bits.take(16)
    guard try bits.take(16) == length ^ 0xFFFF else { throw Broken() }
    for _ in 0..<length { output.append(UInt8(try bits.take(8))) }
  }

  private static func copyCoded(
    _ bits: inout BitReader, _ literals: Huffman, _ distances: Huffman, to output: inout [UInt8]
  ) throws {
    while true {
      let symbol = try literals.symbol(&bits)
      if symbol == 256 { return }
      guard symbol > 256 else {
        output.append(UInt8(symbol))
        continue
      }
      let length = try extended(symbol - 257, lengthBases, lengthExtras, &bits)
      let distance = try extended(try distances.symbol(&bits), distanceBases, distanceExtras, &bits)
      guard distance <= output.count else { throw Broken() }
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
  }

  private static func dynamicCodes(_ bits: inout BitReader) throws -> (Huffman, Huffman) {
    let literalCount = try bits.take(5) + 257
    let distanceCount = try bits.take(5) + 1
    let codeCount = try bits.take(4) + 4
    var codeLengths = Array(repeating: 0, count: 19)
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    for place in order.prefix(codeCount) { codeLengths[place] = try bits.take(3) }
    let code = Huffman(lengths: codeLengths)
    var lengths: [Int] = []
    while lengths.count < literalCount + distanceCount {
      switch try code.symbol(&bits) {
      case 16: lengths += Array(repeating: lengths.last ?? 0, count: try bits.take(2) + 3)
      case 17: lengths += Array(repeating: 0, count: try bits.take(3) + 3)
      case 18: lengths += Array(repeating: 0, count: try bits.take(7) + 11)
      case let length: lengths.append(length)
      }
    }
    return (
      Huffman(lengths: Array(lengths.prefix(literalCount))),
      Huffman(lengths: Array(lengths.dropFirst(literalCount)))
    )
  }

  private static func extended(
    _ index: Int, _ bases: [Int], _ extras: [Int], _ bits: inout BitReader
  ) throws -> Int {
    guard bases.indices.contains(index) else { throw Broken() }
    return bases[index] + (try bits.take(extras[index]))
  }

  private static let lengthExtras =
    [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
  private static let lengthBases =
    [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115]
    + [131, 163, 195, 227, 258]
  private static let distanceExtras = (0..<30).map { $0 < 2 ? 0 : ($0 - 2) / 2 }
  private static let distanceBases = distanceExtras.reduce(into: [1]) { bases, extra in
    bases.append((bases.last ?? 0) + 1 << extra)
  }.dropLast().map { $0 }
}

/// Bits from the low end of each byte.
struct BitReader {
  private let bytes: [UInt8]
  private var position: Int

  init(afterHeaderOf file: [UInt8]) throws {
    guard file.count > 18, file[0] == 0x1F, file[1] == 0x8B, file[2] == 8 else {
      throw Gzip.Broken()
    }
    // Of the optional parts only a file name, which ends with a zero, is known here.
    guard file[3] & ~8 == 0 else { throw Gzip.Broken() }
    let nameEnd = file[3] & 8 == 0 ? 10 : (file[10...].firstIndex(of: 0) ?? 10) + 1
    bytes = file
    position = nameEnd * 8
  }

  mutating func take(_ count: Int) throws -> Int {
    var value = 0
    for place in 0..<count {
      guard position / 8 < bytes.count else { throw Gzip.Broken() }
      value |= Int(bytes[position / 8] >> UInt8(position % 8) & 1) << place
      position += 1
    }
    return value
  }

  mutating func skipToByte() { position = (position + 7) / 8 * 8 }
}

/// A canonical Huffman code, decoded length by length.
struct Huffman {
  private var counts = Array(repeating: 0, count: 16)
  private let symbols: [Int]

  init(lengths: [Int]) {
    for length in lengths where length > 0 { counts[length] += 1 }
    symbols = (1...15).flatMap { length in lengths.indices.filter { lengths[$0] == length } }
  }

  static let fixedLiterals = Huffman(
    lengths: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
  static let fixedDistances = Huffman(lengths: Array(repeating: 5, count: 30))

  func symbol(_ bits: inout BitReader) throws -> Int {
    var (code, first, index) = (0, 0, 0)
    for length in 1...15 {
      code |= try bits.take(1)
      let count = counts[length]
      if code - first < count { return symbols[index + code - first] }
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    throw Gzip.Broken()
  }
}
