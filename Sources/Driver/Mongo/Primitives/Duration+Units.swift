/// Durations as whole numbers of a unit, clamped to what 64 bits hold. The standard library gives a
/// `Double` only, which is inexact for large durations.
extension Duration {
  /// Rounded towards zero.
  var nanoseconds: Int64 { wholeUnits(perSecond: 1_000_000_000).whole }

  /// Rounded towards zero.
  var milliseconds: Int64 { wholeUnits(perSecond: 1000).whole }

  /// Rounded away from zero: to the server and to libmongoc, 0 stands for no limit, and a limit
  /// below a unit must not become that. A negative one stays negative, so that it is refused.
  package var millisecondsRoundedUp: Int64 { roundedUp(perSecond: 1000) }

  /// The same in seconds.
  var secondsRoundedUp: Int64 { roundedUp(perSecond: 1) }

  private func roundedUp(perSecond count: Int64) -> Int64 {
    let (whole, hasRest) = wholeUnits(perSecond: count)
    guard hasRest else { return whole }
    let (rounded, overflow) = whole.addingReportingOverflow(self < .zero ? -1 : 1)
    return overflow ? whole : rounded
  }

  /// `hasRest`: whether a part of a unit is left.
  private func wholeUnits(perSecond count: Int64) -> (whole: Int64, hasRest: Bool) {
    let (seconds, attoseconds) = components
    let (product, overflow) = seconds.multipliedReportingOverflow(by: count)
    let (fraction, rest) = attoseconds.quotientAndRemainder(
      dividingBy: 1_000_000_000_000_000_000 / count)
    let (sum, overflowToo) = product.addingReportingOverflow(fraction)
    guard !overflow, !overflowToo else { return (seconds < 0 ? .min : .max, false) }
    return (sum, rest != 0)
  }
}
