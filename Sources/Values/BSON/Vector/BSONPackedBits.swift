/// Bits in bytes, the first one highest; the last byte's lowest `padding` bits do not count.
public struct BSONPackedBits: Hashable, Sendable {
  /// Eight bits each.
  public let bytes: [UInt8]

  /// How many of the last byte's lowest bits do not count, 0 to 7; those bits are 0.
  public let padding: Int

  /// Whole bytes, the last one without its lowest `padding` bits. O(1).
  /// - Throws: `BSONVectorError` when the padding is not 0 to 7, is more than there are bits, or
  ///   leaves out bits that are not 0.
  public init(bytes: [UInt8], padding: Int = 0) throws(BSONVectorError) {
    guard (0...7).contains(padding), padding == 0 || !bytes.isEmpty else {
      throw .wrongPadding(padding)
    }
    guard (bytes.last ?? 0) & ((1 << UInt8(padding)) - 1) == 0 else { throw .bitsInPadding }
    self.bytes = bytes
    self.padding = padding
  }

  /// How many bits count. O(1).
  public var count: Int { bytes.count * 8 - padding }

  /// The bit at a position from 0; nil beyond the end (or below 0). O(1).
  public subscript(position: Int) -> Bool? {
    guard (0..<count).contains(position) else { return nil }
    return bytes[position / 8] >> UInt8(7 - position % 8) & 1 == 1
  }
}
