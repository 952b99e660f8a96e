/// A moment in UTC as BSON stores it, for the fields of types that are coded.
///
/// A plain `Int64` is coded as a number; this is what is coded as a date (`BSONValue.datetime`).
public struct BSONDateTime: Hashable, Sendable {
  /// Milliseconds since 1970-01-01T00:00Z, negative before; every number is allowed.
  public let milliseconds: Int64

  /// The moment so many milliseconds after 1970-01-01T00:00Z. O(1).
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }
}

extension BSONDateTime: Comparable {
  /// Earlier first. O(1).
  public static func < (left: BSONDateTime, right: BSONDateTime) -> Bool {
    left.milliseconds < right.milliseconds
  }
}
