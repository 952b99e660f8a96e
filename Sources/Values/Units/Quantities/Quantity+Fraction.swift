extension Quantity where Family == Dimensions.Fraction {
  /// This fraction of a whole: `Fraction.percent(2).of(bodyMass)` is 2 % of the body mass.
  public func of<Whole>(_ whole: Quantity<Whole>) -> Quantity<Whole> { whole * stored }

  /// Makes a fraction from a number of per cent: 2 is 0.02.
  public static func percent(_ value: Double) -> Self { Self(value, .percent) }
  /// Makes a fraction from a number of parts per million.
  public static func partsPerMillion(_ value: Double) -> Self { Self(value, .partsPerMillion) }
}

extension Quantity {
  /// This quantity as a fraction of a whole: for example a sweat loss as a fraction of body mass.
  public func fraction(of whole: Self) -> Fraction { Fraction(stored: self / whole) }
}

extension UnitOfMeasure where Family == Dimensions.Fraction {
  /// 1.
  public static var unity: Self { Family.unity }
  /// 0.01.
  public static var percent: Self { Family.percent }
  /// 0.001.
  public static var permille: Self { Family.permille }
  /// 10⁻⁶.
  public static var partsPerMillion: Self { Family.partsPerMillion }
}
