/// MongoDB's internal time of an operation in its replication log. For dates use
/// `BSONValue.datetime`.
public struct BSONTimestamp: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00Z.
  public let seconds: UInt32

  /// Position among the operations of that second.
  public let increment: UInt32

  /// A timestamp of these two parts. O(1).
  public init(seconds: UInt32, increment: UInt32) {
    self.seconds = seconds
    self.increment = increment
  }

  init(bitPattern: UInt64) {
    self.init(
      seconds: UInt32(truncatingIfNeeded: bitPattern >> 32),
      increment: UInt32(truncatingIfNeeded: bitPattern))
  }

  /// As stored: seconds in the high half.
  var bitPattern: UInt64 { UInt64(seconds) << 32 | UInt64(increment) }
}

extension BSONTimestamp: Comparable {
  /// Earlier second first, then lower increment. O(1).
  public static func < (left: BSONTimestamp, right: BSONTimestamp) -> Bool {
    left.bitPattern < right.bitPattern
  }
}
