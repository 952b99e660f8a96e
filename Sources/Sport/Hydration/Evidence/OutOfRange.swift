package import Units

/// A value outside the range of its field.
package struct OutOfRange<Field: RawRepresentable<String> & Hashable & Sendable>: Sendable {
  package let field: Field
  package let found: any Measured
  package let least: any Measured
  package let most: any Measured

  /// A sentence that names the field, the value and the allowed range.
  package var sentence: Sentence {
    "\(field.rawValue) is \(found); it must be from \(least) to \(most)"
  }

  /// The fault of a value; nil if it is in range. NaN is never in range.
  static func check<Value: Measured>(
    _ field: Field, _ value: Value, in range: ClosedRange<Value>
  ) -> OutOfRange? {
    guard !value.stored.isFinite || !range.contains(value) else { return nil }
    return OutOfRange(
      field: field, found: value, least: range.lowerBound, most: range.upperBound)
  }
}
