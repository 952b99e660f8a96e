/// Waits for a condition.
enum Patience {
  struct Exhausted: Error, CustomStringConvertible {
    let what: String
    let limit: Duration
    var description: String { "waited \(limit) in vain for \(what)" }
  }

  /// Checks every 20 ms until there is a result; an error counts as no result yet.
  @discardableResult
  static func wait<Found: Sendable>(
    for what: String, limit: Duration = .seconds(60), _ look: () async throws -> Found?
  ) async throws -> Found {
    let end = ContinuousClock.now + limit
    while ContinuousClock.now < end {
      if let found = try? await look() { return found }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw Exhausted(what: what, limit: limit)
  }
}
