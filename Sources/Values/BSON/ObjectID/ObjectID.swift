/// MongoDB's 12-byte identifier: seconds, a random part, a counter, each big-endian.
public struct ObjectID: Hashable, Sendable {
  /// Bytes 0 to 7.
  let high: UInt64
  /// Bytes 8 to 11.
  let low: UInt32

  /// The identifier of these numbers, which are the bytes in their order.
  package init(high: UInt64, low: UInt32) {
    self.high = high
    self.low = low
  }

  /// The identifier of exactly 12 bytes; nil when there are more or fewer. O(bytes).
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

  /// Seconds since 1970-01-01T00:00Z at which the identifier was made. O(1).
  public var seconds: UInt32 { UInt32(truncatingIfNeeded: high >> 32) }
}

extension ObjectID: Comparable {
  /// The order of the bytes, which is the server's: older first, to the second. O(1).
  public static func < (left: ObjectID, right: ObjectID) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}
