import Statistics
import Units

/// A log-normal distribution of a positive quantity: rates and losses of sweat.
struct LogNormal<Family: Dimension> {
  let median: Quantity<Family>
  /// The standard deviation of the natural logarithm. If it is small, it is close to the relative
  /// standard deviation.
  let logSD: Double

  func quantile(_ probability: Double) -> Quantity<Family> {
    median * PortableMath.exp(logSD * StandardNormal.quantile(probability))
  }

  func interval(level: Double) -> Estimate<Quantity<Family>>.Interval {
    .init(quantile((1 - level) / 2), quantile((1 + level) / 2), level: level)
  }
}

extension Estimate {
  /// The logarithmic standard deviation that corresponds to the lower bound of the interval.
  ///
  /// The lower bound counts, because a true value below the estimate is the dangerous case: the
  /// same drink is then too much. Infinite if the interval reaches zero or its level is not valid.
  func lowerLogSD<Family>() -> Double where Value == Quantity<Family> {
    let ratio: Double = value / max(interval.lower, .zero)
    let deviation = PortableMath.log(ratio) / StandardNormal.halfWidth(ofLevel: interval.level)
    return deviation >= 0 ? deviation : .infinity
  }
}
