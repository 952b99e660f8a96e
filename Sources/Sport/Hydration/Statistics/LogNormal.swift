import Units

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A positive quantity whose logarithm is normal: rates and losses of sweat.
struct LogNormal<Family: Dimension> {
  let median: Quantity<Family>
  /// The standard deviation of the natural logarithm; for small values also the relative one.
  let logSD: Double

  func quantile(_ probability: Double) -> Quantity<Family> {
    median * exp(logSD * StandardNormal.quantile(probability))
  }

  func interval(level: Double) -> Estimate<Quantity<Family>>.Interval {
    .init(quantile((1 - level) / 2), quantile((1 + level) / 2), level: level)
  }
}

extension Estimate {
  /// The logarithmic standard deviation that the interval's lower side speaks of.
  ///
  /// The lower side, because a true value below the estimate is the dangerous one: it makes the
  /// same drink too much. Infinite when the interval reaches zero or its level means nothing.
  func lowerLogSD<Family>() -> Double where Value == Quantity<Family> {
    let ratio: Double = value / max(interval.lower, .zero)
    let deviation = log(ratio) / StandardNormal.halfWidth(ofLevel: interval.level)
    return deviation >= 0 ? deviation : .infinity
  }
}
