/// Waits for what another process does.
enum Patience {
  /// How long anything may take before its test fails: far more than it ever does.
  static let limit = Duration.seconds(60)

  struct WasInVain: Error {
    let what: String
  }

  /// Asks again and again until the answer is something.
  ///
  /// - Parameter what: completes "waited in vain for …".
  static func wait<Value>(
    for what: String, _ ask: () async throws -> Value?
  ) async throws -> Value {
    let clock = ContinuousClock()
    let end = clock.now + limit
    while clock.now < end {
      if let value = try await ask() { return value }
      // The pause between two questions, not a guess at how long it takes.
      try await clock.sleep(for: .milliseconds(15))
    }
    throw WasInVain(what: what)
  }
}
