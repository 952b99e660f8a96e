/// A conversion between units, `(value × multiplier + addend) / divisor`, with whole numbers. It is
/// one step, however long the chain of definitions is.
struct Conversion: Sendable {
  let multiplier: Int64
  let addend: Int64
  let divisor: Int64

  /// The conversion from a unit to its family's stored unit, `(value − origin) × factor`.
  init(factor: Rational, origin: Rational) {
    self.init(factor: factor, offset: Rational.zero - origin * factor)
  }

  /// The conversion `value × factor + offset`, with a common denominator.
  private init(factor: Rational, offset: Rational) {
    guard offset != .zero else {
      (multiplier, addend, divisor) = (factor.numerator, 0, factor.denominator)
      return
    }
    multiplier = factor.numerator &* offset.denominator
    addend = offset.numerator &* factor.denominator
    divisor = factor.denominator &* offset.denominator
  }

  private init(multiplier: Int64, addend: Int64, divisor: Int64) {
    (self.multiplier, self.addend, self.divisor) = (multiplier, addend, divisor)
  }

  /// The reverse conversion, `(value × divisor − addend) / multiplier`.
  var inverted: Conversion {
    Conversion(multiplier: divisor, addend: -addend, divisor: multiplier)
  }

  /// Converts a number; the result is the `Double` nearest to the exact one, or its neighbour.
  ///
  /// Product, sum and quotient are each rounded. Fused multiplication finds the three rounding
  /// errors exactly (Dekker 1971), and adding them back corrects the result.
  func apply(to value: Double) -> Double {
    if multiplier == divisor && addend == 0 { return value }
    let (factor, shift, divisor) = (Double(multiplier), Double(addend), Double(divisor))
    let product = value * factor
    let sum = product + shift
    let quotient = sum / divisor
    guard quotient.isFinite, divisor != 1 || shift != 0 else { return quotient }
    let productError = (-product).addingProduct(value, factor)
    let shifted = sum - product
    let sumError = (product - (sum - shifted)) + (shift - shifted)
    let remainder = sum.addingProduct(-quotient, divisor) + productError + sumError
    return quotient + remainder / divisor
  }
}
