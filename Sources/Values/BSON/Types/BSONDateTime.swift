/// A moment in UTC as BSON stores it, for fields of `Codable` types.
///
/// An `Int64` is encoded as a number; this type is encoded as a date (`BSONValue.datetime`).
public struct BSONDateTime: Hashable, Sendable {
  /// Milliseconds since 1970-01-01T00:00Z, negative before; every number is allowed.
  public let milliseconds: Int64

  /// The moment this many milliseconds after 1970-01-01T00:00Z. O(1).
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }
}

extension BSONDateTime: Comparable {
  /// Earlier first. O(1).
  public static func < (left: BSONDateTime, right: BSONDateTime) -> Bool {
    left.milliseconds < right.milliseconds
  }
}
