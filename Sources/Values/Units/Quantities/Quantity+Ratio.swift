// Multiplication and division of quantities: rates, concentrations and speeds.
//
// The stored unit of a ratio need not be made of the stored units of its parts: L/h is not mL/s.
// `coherence` is the factor between the two. The code multiplies before it divides, so that 1.2 L/h
// over 2.5 h is exactly 3000 mL.

/// Divides one dimension by another: volume by time is a rate.
public func / <N: Dimension, D: Dimension>(
  numerator: Quantity<N>, denominator: Quantity<D>
) -> Quantity<Ratio<N, D>> {
  let unit = Ratio<N, D>.coherence
  return Quantity(
    stored: numerator.stored * Double(unit.denominator)
      / (denominator.stored * Double(unit.numerator)))
}

/// The denominator cancels: rate times time is volume.
public func * <N: Dimension, D: Dimension>(
  rate: Quantity<Ratio<N, D>>, factor: Quantity<D>
) -> Quantity<N> {
  let unit = Ratio<N, D>.coherence
  return Quantity(
    stored: rate.stored * factor.stored * Double(unit.numerator) / Double(unit.denominator))
}

/// The denominator cancels: time times rate is volume.
public func * <N: Dimension, D: Dimension>(
  factor: Quantity<D>, rate: Quantity<Ratio<N, D>>
) -> Quantity<N> {
  rate * factor
}

/// The numerator cancels: volume by rate is time.
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

/// The middle dimension cancels: g/mol × mmol/L is g/L.
public func * <A: Dimension, B: Dimension, C: Dimension>(
  left: Quantity<Ratio<B, C>>, right: Quantity<Ratio<A, B>>
) -> Quantity<Ratio<A, C>> {
  right * left
}

/// The common denominator cancels: mg/L divided by mmol/L is mg/mmol.
public func / <A: Dimension, B: Dimension, C: Dimension>(
  left: Quantity<Ratio<A, B>>, right: Quantity<Ratio<C, B>>
) -> Quantity<Ratio<A, C>> {
  let unit = Ratio<A, B>.coherence / Ratio<C, B>.coherence / Ratio<A, C>.coherence
  return Quantity(
    stored: left.stored * Double(unit.numerator) / (right.stored * Double(unit.denominator)))
}

/// The common numerator cancels: mg/L divided by g/mol is mmol/L.
public func / <A: Dimension, B: Dimension, C: Dimension>(
  left: Quantity<Ratio<A, B>>, right: Quantity<Ratio<A, C>>
) -> Quantity<Ratio<C, B>> {
  let unit = Ratio<A, B>.coherence / Ratio<A, C>.coherence / Ratio<C, B>.coherence
  return Quantity(
    stored: left.stored * Double(unit.numerator) / (right.stored * Double(unit.denominator)))
}

extension Quantity {
  /// The inverse of a ratio: a speed as a pace.
  public func inverted<N: Dimension, D: Dimension>() -> Quantity<Ratio<D, N>>
  where Family == Ratio<N, D> {
    let unit = Ratio<N, D>.coherence * Ratio<D, N>.coherence
    return Quantity<Ratio<D, N>>(
      stored: Double(unit.denominator) / (stored * Double(unit.numerator)))
  }
}
