/// MongoDB's 12-byte identifier: 4 bytes of seconds, 5 random bytes, a 3-byte counter, each
/// big-endian.
public struct ObjectID: Hashable, Sendable {
  /// Bytes 0 to 7.
  let high: UInt64
  /// Bytes 8 to 11.
  let low: UInt32

  /// The identifier whose bytes, in order, are these two big-endian numbers.
  package init(high: UInt64, low: UInt32) {
    self.high = high
    self.low = low
  }

  /// The identifier with these bytes; nil unless there are exactly 12. O(bytes).
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 12 else { return nil }
    self.init(
      high: bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) },
      low: bytes.dropFirst(8).reduce(0) { $0 << 8 | UInt32($1) })
  }

  init(in bytes: RawSpan, at start: Int) {
    high = bytes.word(at: start).byteSwapped
    low = bytes.uint32(at: start + 8).byteSwapped
  }

  /// The 12 bytes, in stored order. O(1).
  public var bytes: [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: high >> (56 - 8 * $0)) }
      + (0..<4).map { UInt8(truncatingIfNeeded: low >> (24 - 8 * $0)) }
  }

  /// When the identifier was made, in seconds since 1970-01-01T00:00Z. O(1).
  public var seconds: UInt32 { UInt32(truncatingIfNeeded: high >> 32) }
}

extension ObjectID: Comparable {
  /// Compares the bytes, as the server does: older first, to the second. O(1).
  public static func < (left: ObjectID, right: ObjectID) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}
