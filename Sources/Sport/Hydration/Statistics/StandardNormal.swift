#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The normal distribution with mean 0 and standard deviation 1.
enum StandardNormal {
  /// The probability of a value below `z`.
  static func probability(below z: Double) -> Double { erfc(-z / 2.0.squareRoot()) / 2 }

  /// The `z` with this probability below it, to 1e-12; infinite at 0 and 1.
  ///
  /// By bisection: it is called a few times a plan, and has no coefficients to get wrong.
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

  /// Half the width of the central interval that holds `level` of the probability, in standard
  /// deviations: 1.96 for 0.95.
  static func halfWidth(ofLevel level: Double) -> Double { quantile((1 + level) / 2) }
}
