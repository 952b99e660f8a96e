// Converts how much there is of a substance between mass, amount and charge. These methods round at
// every step; parsing `10 mmol NaCl` as a mass rounds once.

extension Quantity where Family == Dimensions.Amount {
  /// The mass of this amount of a substance.
  public func mass(of substance: Substance) -> Mass { self * substance.molarMass }
}

extension Quantity where Family == Dimensions.Mass {
  /// The amount of a substance that has this mass.
  public func amount(of substance: Substance) -> Amount { self / substance.molarMass }

  /// The mass of `part` in this mass of `whole`: for example the sodium in 1 g of table salt.
  public func mass(of part: Substance, in whole: Substance) -> Mass {
    whole.fraction(of: part).of(self)
  }
}

extension Quantity where Family == Ratio<Dimensions.Amount, Dimensions.Volume> {
  /// The concentration by mass: 40 mmol/L of sodium is 919.5908 mg/L.
  public func massConcentration(of substance: Substance) -> MassConcentration {
    self * substance.molarMass
  }

  /// The concentration by charge: 2 mmol/L of calcium is 4 mEq/L. Zero for a substance without
  /// charge.
  public func equivalents(of substance: Substance) -> EquivalentConcentration {
    EquivalentConcentration(stored: stored * Double(substance.charge))
  }
}

extension Quantity where Family == Ratio<Dimensions.Mass, Dimensions.Volume> {
  /// The concentration by amount: 920 mg/L of sodium is 40.0 mmol/L.
  public func molarity(of substance: Substance) -> Molarity { self / substance.molarMass }
}

extension Quantity where Family == Ratio<Dimensions.Equivalents, Dimensions.Volume> {
  /// The concentration by amount: 4 mEq/L of calcium is 2 mmol/L. Nil for a substance without
  /// charge.
  public func molarity(of substance: Substance) -> Molarity? {
    guard substance.charge != 0 else { return nil }
    return Molarity(stored: stored / Double(substance.charge))
  }
}
