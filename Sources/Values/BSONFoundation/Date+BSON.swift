public import BSON

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Stores Foundation's `Date` as a BSON date.
extension Date: BSONValueConvertible {
  /// `date`.
  public static var storedName: String { "date" }

  /// The moment of a date; nil for any other value. O(1).
  public init?(stored value: BSONValue) {
    guard let milliseconds = value.datetimeMilliseconds else { return nil }
    self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
  }

  /// The date in milliseconds since 1970-01-01T00:00Z, rounded to the nearest. Dates outside 64
  /// bits are clamped to the earliest or latest one; NaN becomes the earliest. O(1).
  public var stored: BSONValue {
    let milliseconds = (timeIntervalSince1970 * 1000).rounded()
    guard let whole = Int64(exactly: milliseconds) else {
      return .datetime(milliseconds: milliseconds > 0 ? .max : .min)
    }
    return .datetime(milliseconds: whole)
  }
}
