extension Quantity where Family == Dimensions.Fraction {
  /// So much of a whole: `Fraction.percent(2).of(bodyMass)`.
  public func of<Whole>(_ whole: Quantity<Whole>) -> Quantity<Whole> { whole * stored }

  /// How many parts of a hundred.
  public static func percent(_ value: Double) -> Self { Self(value, .percent) }
  /// How many parts of a million.
  public static func partsPerMillion(_ value: Double) -> Self { Self(value, .partsPerMillion) }
}

extension Quantity {
  /// Which share of a whole this is: a sweat loss as a fraction of body mass.
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
