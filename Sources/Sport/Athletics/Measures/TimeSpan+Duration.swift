package import Units

extension TimeSpan {
  /// Makes a quantity from a `Duration`, to the millisecond.
  package init(_ duration: Duration) {
    self = .seconds(Double(duration / .milliseconds(1)).rounded() / 1_000)
  }

  /// The span as a `Duration`, to the millisecond; zero if it is negative, not finite, or longer
  /// than 10,000 years.
  package var clockDuration: Duration {
    let milliseconds = (self.in(.seconds) * 1_000).rounded()
    guard milliseconds.isFinite, (0...315_576_000_000_000).contains(milliseconds) else {
      return .zero
    }
    return .milliseconds(Int64(milliseconds))
  }
}
