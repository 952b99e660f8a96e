/// Waits for another process.
enum Patience {
  /// How long a wait may take before the test fails: far longer than it really takes.
  static let limit = Duration.seconds(60)

  struct WasInVain: Error {
    let what: String
  }

  /// Polls until the result is not nil.
  ///
  /// It asks once more when the time is over: on a busy machine this task may sleep far longer than
  /// it asked for, and what it waits for came long ago.
  ///
  /// - Parameter what: completes "waited in vain for …".
  static func wait<Value>(
    for what: String, _ ask: () async throws -> Value?
  ) async throws -> Value {
    let clock = ContinuousClock()
    let end = clock.now + limit
    while true {
      let isLast = clock.now >= end
      if let value = try await ask() { return value }
      if isLast { throw WasInVain(what: what) }
      // This is the polling interval, not a guess at how long it takes.
      try await clock.sleep(for: .milliseconds(15))
    }
  }
}
