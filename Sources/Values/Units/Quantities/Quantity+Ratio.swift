// Rates, concentrations and speeds: the ways in which quantities multiply and divide.
//
// The stored unit of a ratio need not be that of its parts (L/h, but mL and s), hence the
// coherence; it multiplies before it divides, so that 1.2 L/h over 2.5 h is exactly 3000 mL.

/// Volume over time is a rate.
public func / <N: Dimension, D: Dimension>(
  numerator: Quantity<N>, denominator: Quantity<D>
) -> Quantity<Ratio<N, D>> {
  let unit = Ratio<N, D>.coherence
  return Quantity(
    stored: numerator.stored * Double(unit.denominator)
      / (denominator.stored * Double(unit.numerator)))
}

/// Rate times time is volume.
public func * <N: Dimension, D: Dimension>(
  rate: Quantity<Ratio<N, D>>, factor: Quantity<D>
) -> Quantity<N> {
  let unit = Ratio<N, D>.coherence
  return Quantity(
    stored: rate.stored * factor.stored * Double(unit.numerator) / Double(unit.denominator))
}

/// Time times rate is volume.
public func * <N: Dimension, D: Dimension>(
  factor: Quantity<D>, rate: Quantity<Ratio<N, D>>
) -> Quantity<N> {
  rate * factor
}

/// Volume over rate is time.
public func / <N: Dimension, D: Dimension>(
  numerator: Quantity<N>, rate: Quantity<Ratio<N, D>>
) -> Quantity<D> {
  let unit = Ratio<N, D>.coherence
  return Quantity(
    stored: numerator.stored * Double(unit.denominator)
      / (rate.stored * Double(unit.numerator)))
}

/// The middle dimension cancels: mmol/L × g/mol is g/L.
public func * <A: Dimension, B: Dimension, C: Dimension>(
  left: Quantity<Ratio<A, B>>, right: Quantity<Ratio<B, C>>
) -> Quantity<Ratio<A, C>> {
  let unit = Ratio<A, B>.coherence * Ratio<B, C>.coherence / Ratio<A, C>.coherence
  return Quantity(
    stored: left.stored * right.stored * Double(unit.numerator) / Double(unit.denominator))
}

/// The same with the factors the other way round.
public func * <A: Dimension, B: Dimension, C: Dimension>(
  left: Quantity<Ratio<B, C>>, right: Quantity<Ratio<A, B>>
) -> Quantity<Ratio<A, C>> {
  right * left
}

/// The common denominator cancels: mg/L over mmol/L is mg/mmol.
public func / <A: Dimension, B: Dimension, C: Dimension>(
  left: Quantity<Ratio<A, B>>, right: Quantity<Ratio<C, B>>
) -> Quantity<Ratio<A, C>> {
  let unit = Ratio<A, B>.coherence / Ratio<C, B>.coherence / Ratio<A, C>.coherence
  return Quantity(
    stored: left.stored * Double(unit.numerator) / (right.stored * Double(unit.denominator)))
}

/// The common numerator cancels: mg/L over g/mol is mmol/L.
public func / <A: Dimension, B: Dimension, C: Dimension>(
  left: Quantity<Ratio<A, B>>, right: Quantity<Ratio<A, C>>
) -> Quantity<Ratio<C, B>> {
  let unit = Ratio<A, B>.coherence / Ratio<A, C>.coherence / Ratio<C, B>.coherence
  return Quantity(
    stored: left.stored * Double(unit.numerator) / (right.stored * Double(unit.denominator)))
}

extension Quantity {
  /// The ratio the other way round: a speed as a pace.
  public func inverted<N: Dimension, D: Dimension>() -> Quantity<Ratio<D, N>>
  where Family == Ratio<N, D> {
    let unit = Ratio<N, D>.coherence * Ratio<D, N>.coherence
    return Quantity<Ratio<D, N>>(
      stored: Double(unit.denominator) / (stored * Double(unit.numerator)))
  }
}
