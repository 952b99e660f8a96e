/// Bits, packed eight to a byte, the first in the highest bit. The lowest `padding` bits of the
/// last byte are unused.
public struct BSONPackedBits: Hashable, Sendable {
  /// The bytes, with eight bits each.
  public let bytes: [UInt8]

  /// How many of the lowest bits of the last byte are unused, 0 to 7; those bits are 0.
  public let padding: Int

  /// The bits of these bytes, without the lowest `padding` bits of the last one. O(1).
  /// - Throws: `BSONVectorError` when the padding is not 0 to 7, when there are no bytes to pad, or
  ///   when the unused bits are not 0.
  public init(bytes: [UInt8], padding: Int = 0) throws(BSONVectorError) {
    guard (0...7).contains(padding), padding == 0 || !bytes.isEmpty else {
      throw .wrongPadding(padding)
    }
    guard (bytes.last ?? 0) & ((1 << UInt8(padding)) - 1) == 0 else { throw .bitsInPadding }
    self.bytes = bytes
    self.padding = padding
  }

  /// The number of bits, without padding. O(1).
  public var count: Int { bytes.count * 8 - padding }

  /// The bit at a position, which counts from 0; nil outside the vector. O(1).
  public subscript(position: Int) -> Bool? {
    guard (0..<count).contains(position) else { return nil }
    return bytes[position / 8] >> UInt8(7 - position % 8) & 1 == 1
  }
}
