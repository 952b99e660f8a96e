/// How long to wait before mongod is started again.
struct Backoff: Hashable, Sendable {
  private static let longest: Duration = .seconds(5)

  /// Lives in a row that ended before mongod served.
  private(set) var failures = 0

  /// Notes how a life ended. One that served is forgotten at once: a crash costs no waiting.
  mutating func note(served: Bool) { failures = served ? 0 : failures + 1 }

  /// 0 after a life that served; then 0.2 s, 0.4 s, … up to 5 s.
  var delay: Duration {
    guard failures > 0 else { return .zero }
    return min(.milliseconds(100) * (1 << min(failures, 10)), Self.longest)
  }
}
