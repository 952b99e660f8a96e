public import BSON

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A moment of Foundation's as BSON's date.
extension Date: BSONValueConvertible {
  /// `date`.
  public static var storedName: String { "date" }

  /// The moment of a date; nil for any other value. O(1).
  public init?(stored value: BSONValue) {
    guard let milliseconds = value.datetimeMilliseconds else { return nil }
    self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
  }

  /// Whole milliseconds since 1970-01-01T00:00Z, the nearest ones. What 64 bits do not hold is the
  /// earliest or latest date; a moment that is no number is the earliest. O(1).
  public var stored: BSONValue {
    let milliseconds = (timeIntervalSince1970 * 1000).rounded()
    guard let whole = Int64(exactly: milliseconds) else {
      return .datetime(milliseconds: milliseconds > 0 ? .max : .min)
    }
    return .datetime(milliseconds: whole)
  }
}
