package import Units

/// A calculated quantity with its uncertainty, inputs, formula and sources.
package struct Estimate<Value: Measured>: Hashable, Sendable {
  package let value: Value
  /// The uncertainty of the value.
  package let interval: Interval
  /// The quantities from which the value was calculated, in the order of the formula.
  package let inputs: [Input]
  package let formula: Formula
  /// The sources of the formula, then every assumption that was used.
  package let citations: [Citation]
  /// Notes that a reader should know before trusting the value.
  package let notes: [Advisory]

  package init(
    _ value: Value, _ interval: Interval, inputs: [Input], formula: Formula,
    assumptions: [Citation] = [], notes: [Advisory] = []
  ) {
    self.value = value
    self.interval = interval
    self.inputs = inputs
    self.formula = formula
    self.citations = formula.citations + assumptions
    self.notes = notes
  }
}

extension Estimate {
  /// The range in which the true value lies with a given probability.
  package struct Interval: Hashable, Sendable {
    package let lower: Value
    package let upper: Value
    /// The probability that the true value lies between the bounds, 0...1.
    package let level: Double

    package init(_ lower: Value, _ upper: Value, level: Double = 0.95) {
      self.lower = min(lower, upper)
      self.upper = max(lower, upper)
      self.level = level
    }
  }
}
