extension RandomStream {
  /// A standard normal number: the polar method of Marsaglia.
  package mutating func normal() -> Double {
    while true {
      let (x, y) = (2 * unit() - 1, 2 * unit() - 1)
      let square = x * x + y * y
      guard square > 0, square < 1 else { continue }
      return x * (-2 * PortableMath.log(square) / square).squareRoot()
    }
  }

  package mutating func normal(mean: Double, sd: Double) -> Double { mean + sd * normal() }

  /// A normal number of a range, drawn until it is one of it. The end of the range that is nearer where
  /// next to nothing of the distribution lies in it.
  package mutating func normal(mean: Double, sd: Double, in range: ClosedRange<Double>) -> Double {
    for _ in 0..<100 {
      let drawn = normal(mean: mean, sd: sd)
      if range.contains(drawn) { return drawn }
    }
    return min(max(mean, range.lowerBound), range.upperBound)
  }

  /// A number whose logarithm is normal.
  ///
  /// - Parameters:
  ///   - median: the number that half of the draws are below.
  ///   - sigma: the standard deviation of the logarithm.
  package mutating func logNormal(median: Double, sigma: Double) -> Double {
    median * PortableMath.exp(sigma * normal())
  }
}
