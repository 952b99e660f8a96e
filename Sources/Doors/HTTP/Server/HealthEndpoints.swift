import Words

/// What a supervisor asks: is the process alive, and may it be sent work.
enum HealthEndpoints {
  /// Never touches the store: a store that is down is no reason to restart this process.
  static let alive = Endpoint(
    .get, "/healthz", id: "isAlive", "Says that the process answers.",
    answers: [.init(200, "It does.", .json)]
  ) { _ in .json(["status": "alive"]) }

  static func ready(probe: @escaping ReadinessProbe, draining: Draining) -> Endpoint {
    Endpoint(
      .get, "/readyz", id: "isReady", "Says whether the service can do its work.",
      answers: [.init(200, "It can.", .json)], failures: [.notReady]
    ) { _ in
      guard !draining.isDraining else { throw notReady(["server"], "The server is stopping.") }
      let checks = await probe()
      let missing = checks.filter { !$0.isReady }.map(\.name)
      guard missing.isEmpty else {
        throw notReady(missing, "Not ready: \(missing.joined(separator: ", ")).")
      }
      return .json(["status": "ready", "ready": .array(checks.map { .string($0.name) })])
    }
  }

  private static func notReady(_ names: [String], _ detail: String) -> Problem {
    Problem(
      .notReady, detail, members: ["notReady": .array(names.map { .string($0) })],
      headers: ["Retry-After": "1"])
  }
}
