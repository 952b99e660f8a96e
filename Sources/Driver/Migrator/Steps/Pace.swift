/// How far a batched update is, and how fast it goes.
package struct Pace: Hashable, Sendable {
  /// How many documents there were to change when this run began; more may come and go.
  package let total: Int
  package private(set) var done: Int
  /// Documents a second in this run; nil before the first batch.
  package private(set) var rate: Double?
  private let first: Int
  private let began: ContinuousClock.Instant

  package init(total: Int, done: Int, at now: ContinuousClock.Instant = .now) {
    self.total = total
    self.done = done
    first = done
    began = now
  }

  package mutating func advance(to done: Int, at now: ContinuousClock.Instant = .now) {
    self.done = done
    let seconds = (now - began) / .seconds(1)
    if seconds > 0 { rate = Double(done - first) / seconds }
  }

  /// How long the rest takes at this rate; nil while that cannot be told.
  package var timeLeft: Duration? {
    guard let rate, rate > 0 else { return nil }
    return .seconds(Double(max(0, total - done)) / rate)
  }
}
