import BSON
import Time
import Units

extension Shape {
  /// Whether a stored value that holds no declared others is of this shape.
  ///
  /// This is what Brine writes. The typed views read a little more: a whole double as an integer.
  func fits(_ value: BSONValue) -> Bool {
    switch self {
    case .text: value.type == .string
    case .choice(let words): value.stringValue.map(words.contains) ?? false
    case .flag: value.type == .bool
    case .integer(let range): value.wholeNumber.map { range?.contains($0) ?? true } ?? false
    case .number: value.finiteNumber != nil
    case .instant: value.datetimeMilliseconds.flatMap { Instant(milliseconds: $0) } != nil
    case .date: value.isCanonical { text in try? PlainDate(parsing: text) }
    case .time: value.wholeNumber.map { (0..<86_400_000).contains($0) } ?? false
    case .dateTime: value.isCanonical { text in try? PlainDateTime(parsing: text) }
    case .zone: value.stringValue.flatMap { ZoneID($0) } != nil
    case .measure(let measure):
      value.finiteNumber.map { measure.bounds?.contains($0) ?? true } ?? false
    case .quantity:
      value.documentValue.map { AnyQuantity($0) != nil && $0["value"]?.finiteNumber != nil }
        ?? false
    case .sentence: value.isSentence
    case .object, .map: value.type == .document
    case .list: value.type == .array
    }
  }
}

extension BSONValue {
  fileprivate var wholeNumber: Int64? {
    switch self {
    case .int32(let integer): Int64(integer)
    case .int64(let integer): integer
    default: nil
    }
  }

  fileprivate var finiteNumber: Double? {
    switch self {
    case .int32(let integer): Double(integer)
    case .double(let double) where double.isFinite: double
    default: nil
    }
  }

  /// Whether it is a text in the one spelling that is stored.
  fileprivate func isCanonical<Value: CustomStringConvertible>(
    _ parse: (String) -> Value?
  ) -> Bool {
    stringValue.map { parse($0)?.description == $0 } ?? false
  }

  fileprivate var isSentence: Bool {
    guard case .array(let parts) = self else { return type == .string }
    return parts.allSatisfy { $0.type == .string || Shape.quantity.fits($0) }
  }
}
