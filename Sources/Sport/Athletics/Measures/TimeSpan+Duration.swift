package import Units

extension TimeSpan {
  /// A length of clock time as a quantity, to the millisecond.
  package init(_ duration: Duration) {
    self = .seconds(Double(duration / .milliseconds(1)).rounded() / 1_000)
  }

  /// The span as a length of clock time, to the millisecond; zero if it is negative, not finite,
  /// or longer than ten thousand years.
  package var clockDuration: Duration {
    let milliseconds = (self.in(.seconds) * 1_000).rounded()
    guard milliseconds.isFinite, (0...315_576_000_000_000).contains(milliseconds) else {
      return .zero
    }
    return .milliseconds(Int64(milliseconds))
  }
}
