/// The normal distribution with mean 0 and standard deviation 1.
package enum StandardNormal {
  /// The `z` with this probability below it, to about 16 digits; infinite at 0 and 1, and NaN for what
  /// is no probability.
  ///
  /// Wichura, Algorithm AS 241 (PPND16), Appl. Statist. 37 (1988) 477-484.
  package static func quantile(_ probability: Double) -> Double {
    guard probability > 0 else { return probability == 0 ? -.infinity : .nan }
    guard probability < 1 else { return probability == 1 ? .infinity : .nan }
    let fromMiddle = probability - 0.5
    guard abs(fromMiddle) > 0.425 else {
      return fromMiddle * middle.value(at: 0.180_625 - fromMiddle * fromMiddle)
    }
    let tail = fromMiddle < 0 ? probability : 1 - probability
    let root = (-PortableMath.log(tail)).squareRoot()
    let distance = root <= 5 ? near.value(at: root - 1.6) : far.value(at: root - 5)
    return fromMiddle < 0 ? -distance : distance
  }

  /// Half the width, in standard deviations, of the central interval with probability `level`: 1.96
  /// for 0.95.
  package static func halfWidth(ofLevel level: Double) -> Double { quantile((1 + level) / 2) }

  /// For probabilities from 0.075 to 0.925.
  private static let middle = RationalFunction(
    [
      3.3871328727963666080e0, 1.3314166789178437745e+2, 1.9715909503065514427e+3,
      1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4,
      3.3430575583588128105e+4, 2.5090809287301226727e+3,
    ],
    over: [
      1, 4.2313330701600911252e+1, 6.8718700749205790830e+2, 5.3941960214247511077e+3,
      2.1213794301586595867e+4, 3.9307895800092710610e+4, 2.8729085735721942674e+4,
      5.2264952788528545610e+3,
    ])

  /// For tails down to e⁻²⁵.
  private static let near = RationalFunction(
    [
      1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
      3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1,
      2.27238449892691845833e-2, 7.74545014278341407640e-4,
    ],
    over: [
      1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
      1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
      1.05075007164441684324e-9,
    ])

  /// For the tails beyond.
  private static let far = RationalFunction(
    [
      6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
      2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
      2.71155556874348757815e-5, 2.01033439929228813265e-7,
    ],
    over: [
      1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
      7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
      2.04426310338993978564e-15,
    ])
}

/// One polynomial divided by another, their coefficients from the constant on.
private struct RationalFunction: Sendable {
  private let above: [Double]
  private let below: [Double]

  init(_ above: [Double], over below: [Double]) {
    self.above = above
    self.below = below
  }

  func value(at x: Double) -> Double { Self.sum(above, x) / Self.sum(below, x) }

  private static func sum(_ coefficients: [Double], _ x: Double) -> Double {
    coefficients.reversed().reduce(0) { $0 * x + $1 }
  }
}
