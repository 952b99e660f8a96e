#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The normal distribution with mean 0 and standard deviation 1.
enum StandardNormal {
  /// The probability of a value below `z`.
  static func probability(below z: Double) -> Double { erfc(-z / 2.0.squareRoot()) / 2 }

  /// The `z` with this probability below it, accurate to 1e-12; infinite at 0 and 1.
  ///
  /// It uses bisection, which needs no coefficients and is fast enough for a few calls for each
  /// plan.
  static func quantile(_ probability: Double) -> Double {
    guard probability > 0 else { return -.infinity }
    guard probability < 1 else { return .infinity }
    var (low, high) = (-40.0, 40.0)
    while high - low > 1e-12 {
      let middle = (low + high) / 2
      if self.probability(below: middle) < probability { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// Half the width, in standard deviations, of the central interval with probability `level`: 1.96
  /// for 0.95.
  static func halfWidth(ofLevel level: Double) -> Double { quantile((1 + level) / 2) }
}
