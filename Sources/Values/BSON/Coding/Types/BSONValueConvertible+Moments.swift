extension BSONDateTime: BSONValueConvertible {
  /// `date`.
  public static var storedName: String { "date" }

  /// The content of a date; nil for any other value. O(1).
  public init?(stored value: BSONValue) {
    guard case .datetime(let content) = value else { return nil }
    self = BSONDateTime(milliseconds: content)
  }

  /// The BSON value to store. O(1).
  public var stored: BSONValue { .datetime(milliseconds: milliseconds) }
}

extension BSONTimestamp: BSONValueConvertible {
  /// `timestamp`.
  public static var storedName: String { "timestamp" }

  /// The content of a timestamp; nil for any other value. O(1).
  public init?(stored value: BSONValue) {
    guard case .timestamp(let content) = value else { return nil }
    self = content
  }

  /// The BSON value to store. O(1).
  public var stored: BSONValue { .timestamp(self) }
}
