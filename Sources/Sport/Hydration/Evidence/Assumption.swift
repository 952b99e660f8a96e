package import Units

/// A number that we put in, with the reason why it is this one.
package struct Assumption<Value: Sendable>: Sendable {
  package let value: Value
  /// Names what is assumed, with its value.
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
  /// For what has no dimension: a share, a relative or logarithmic standard deviation.
  package init(_ name: Sentence, _ value: Double, _ status: Citation.Status) {
    self.init(value, shown: "\(value)", name, status)
  }
}
