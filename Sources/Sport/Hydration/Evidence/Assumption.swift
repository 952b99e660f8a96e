package import Units

/// A number that is assumed and not measured, with the reason for its value.
package struct Assumption<Value: Sendable>: Sendable {
  package let value: Value
  /// Names the assumption and its value, and says where the value comes from.
  package let citation: Citation

  private init(_ value: Value, shown: Sentence, _ name: Sentence, _ status: Citation.Status) {
    self.value = value
    self.citation = Citation("\(name): \(shown)", status)
  }
}

extension Assumption {
  package init(_ name: Sentence, _ value: Value, _ status: Citation.Status) where Value: Measured {
    self.init(value, shown: "\(value)", name, status)
  }
}

extension Assumption<Double> {
  /// For a number without dimension: a fraction, or a relative or logarithmic standard deviation.
  package init(_ name: Sentence, _ value: Double, _ status: Citation.Status) {
    self.init(value, shown: "\(value)", name, status)
  }
}
