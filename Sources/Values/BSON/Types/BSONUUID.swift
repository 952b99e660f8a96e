/// A UUID (RFC 9562): 16 bytes, stored as a binary of subtype 4.
public struct BSONUUID: Hashable, Sendable {
  /// Bytes 0 to 7, big-endian.
  public let high: UInt64

  /// Bytes 8 to 15, big-endian.
  public let low: UInt64

  /// The UUID of these halves. O(1).
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The UUID with these bytes, in RFC 9562's order; nil unless there are exactly 16. O(bytes).
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 16 else { return nil }
    self.init(
      high: bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) },
      low: bytes.dropFirst(8).reduce(0) { $0 << 8 | UInt64($1) })
  }

  /// The 16 bytes in RFC 9562's order. O(1).
  public var bytes: [UInt8] {
    [high, low].flatMap { half in
      (0..<8).map { UInt8(truncatingIfNeeded: half >> (56 - 8 * $0)) }
    }
  }
}

extension BSONUUID: LosslessStringConvertible {
  /// The UUID written as 8-4-4-4-12 hexadecimal digits, upper or lower case; nil for any other
  /// text. O(bytes of the text).
  public init?(_ description: String) {
    let text = Array(description.utf8)
    guard text.count == 36 else { return nil }
    var halves: [UInt64] = [0, 0]
    var digits = 0
    for (place, character) in text.enumerated() {
      if [8, 13, 18, 23].contains(place) {
        guard character == UInt8(ascii: "-") else { return nil }
      } else {
        guard let digit = character.hexadecimalDigit else { return nil }
        halves[digits / 16] = halves[digits / 16] << 4 | UInt64(digit)
        digits += 1
      }
    }
    self.init(high: halves[0], low: halves[1])
  }

  /// 8-4-4-4-12 hexadecimal digits in lower case. O(1).
  public var description: String {
    bytes.enumerated().reduce(into: "") { text, byte in
      text += [4, 6, 8, 10].contains(byte.offset) ? "-" : ""
      text += (byte.element < 16 ? "0" : "") + String(byte.element, radix: 16)
    }
  }
}

extension BSONBinary {
  /// A UUID as subtype 4. O(1).
  public init(_ uuid: BSONUUID) { self.init(uuid.bytes, subtype: .uuid) }

  /// The UUID of a binary of subtype 4 and 16 bytes; nil for any other. O(1).
  ///
  /// The deprecated subtype 3 is not read, because its byte order depends on the program that wrote
  /// it.
  public var uuid: BSONUUID? { subtype == .uuid ? BSONUUID(bytes: bytes) : nil }
}
