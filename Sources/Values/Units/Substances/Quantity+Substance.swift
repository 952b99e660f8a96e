// How much of a substance: by mass, by amount and by charge. Arithmetic rounds at every step;
// reading `10 mmol NaCl` as a mass rounds once.

extension Quantity where Family == Dimensions.Amount {
  /// What so much of a substance weighs.
  public func mass(of substance: Substance) -> Mass { self * substance.molarMass }
}

extension Quantity where Family == Dimensions.Mass {
  /// How many moles of a substance weigh so much.
  public func amount(of substance: Substance) -> Amount { self / substance.molarMass }

  /// How much of this mass of one substance is another: the sodium in 1 g of table salt.
  public func mass(of part: Substance, in whole: Substance) -> Mass {
    whole.fraction(of: part).of(self)
  }
}

extension Quantity where Family == Ratio<Dimensions.Amount, Dimensions.Volume> {
  /// 40 mmol/L of sodium are 919.5908 mg/L of it.
  public func massConcentration(of substance: Substance) -> MassConcentration {
    self * substance.molarMass
  }

  /// 2 mmol/L of calcium are 4 mEq/L of it; zero for what carries no charge.
  public func equivalents(of substance: Substance) -> EquivalentConcentration {
    EquivalentConcentration(stored: stored * Double(substance.charge))
  }
}

extension Quantity where Family == Ratio<Dimensions.Mass, Dimensions.Volume> {
  /// 920 mg/L of sodium are 40.0 mmol/L of it.
  public func molarity(of substance: Substance) -> Molarity { self / substance.molarMass }
}

extension Quantity where Family == Ratio<Dimensions.Equivalents, Dimensions.Volume> {
  /// 4 mEq/L of calcium are 2 mmol/L of it; nil for a substance that carries no charge.
  public func molarity(of substance: Substance) -> Molarity? {
    guard substance.charge != 0 else { return nil }
    return Molarity(stored: stored / Double(substance.charge))
  }
}
