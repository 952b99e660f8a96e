package import Units

/// A computed quantity that can always be asked why.
package struct Estimate<Value: Measured>: Hashable, Sendable {
  package let value: Value
  package let interval: Interval
  /// What the value was computed from, in the formula's order.
  package let inputs: [Input]
  package let formula: Formula
  /// The formula's sources, then every assumption that took part.
  package let citations: [Citation]
  /// What a reader should know before trusting the value.
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
  /// Where the true value lies, and how sure we are that it does.
  package struct Interval: Hashable, Sendable {
    package let lower: Value
    package let upper: Value
    /// The probability that the true value lies between the bounds, 0...1; 0.95 if not said
    /// otherwise.
    package let level: Double

    package init(_ lower: Value, _ upper: Value, level: Double = 0.95) {
      self.lower = min(lower, upper)
      self.upper = max(lower, upper)
      self.level = level
    }
  }
}
