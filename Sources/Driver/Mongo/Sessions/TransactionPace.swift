/// The clock and the random numbers behind the retry of a transaction.
struct TransactionPace: Sendable {
  var now: @Sendable () -> Moment
  var sleep: @Sendable (Duration) async throws -> Void
  /// At least 0 and less than 1.
  var jitter: @Sendable () -> Double

  /// The machine's own. A call's deadline ends a sleep: the next call then fails by it.
  static let live = TransactionPace(
    now: { .now },
    sleep: { delay in
      let left = CallDeadline.current.map { max(.zero, $0 - .now) } ?? delay
      try await Task.sleep(for: min(delay, left))
    },
    jitter: { .random(in: 0..<1) })

  /// Up to 5 ms after the first failure, after each further one up to half as much again, and never
  /// more than 500 ms. `failures` is at least 1.
  static func delay(afterFailures failures: Int, jitter: Double) -> Duration {
    var (most, rest) = (5.0, failures)
    while rest > 1, most < 500 { (most, rest) = (most * 1.5, rest - 1) }
    return .milliseconds(jitter * min(most, 500))
  }
}
