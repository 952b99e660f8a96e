import TestSupport

extension Provocation {
  /// What every server answers, beside its features.
  static let ofGround = [
    Provocation("isAlive", .answer(200)) { _ in .get("/healthz") },
    Provocation("isReady", .answer(200)) { _ in .get("/readyz") },
    Provocation("describeProblem", .answer(200)) { _ in .get("/problems/unknown-athlete") },
  ]
}
