import TestSupport

extension Provocation {
  /// Responses of every server that belong to no feature.
  static let ofGround = [
    Provocation("isAlive", .answer(200)) { _ in .get("/healthz") },
    Provocation("isReady", .answer(200)) { _ in .get("/readyz") },
    Provocation("describeProblem", .answer(200)) { _ in .get("/problems/unknown-athlete") },
  ]
}
