package import Units

/// A value that its field cannot have.
package struct OutOfRange<Field: RawRepresentable<String> & Hashable & Sendable>: Sendable {
  package let field: Field
  package let found: any Measured
  package let least: any Measured
  package let most: any Measured

  /// What was found where, and what would be right.
  package var sentence: Sentence {
    "\(field.rawValue) is \(found); it must be from \(least) to \(most)"
  }

  /// nil when the value is in range; not-a-number never is.
  static func check<Value: Measured>(
    _ field: Field, _ value: Value, in range: ClosedRange<Value>
  ) -> OutOfRange? {
    guard !value.stored.isFinite || !range.contains(value) else { return nil }
    return OutOfRange(
      field: field, found: value, least: range.lowerBound, most: range.upperBound)
  }
}
