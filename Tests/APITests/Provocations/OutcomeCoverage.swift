import Ground
import HTTP
import Words

/// Compares the outcomes that endpoints declare with those that provocations cause.
struct OutcomeCoverage {
  /// Declared, and never provoked: `readAthlete: 304`.
  let unprovoked: [String]
  /// Provoked, and never declared.
  let undeclared: [String]

  /// - Parameter shared: failures that do not belong to one endpoint.
  init(
    of endpoints: [Endpoint], by provocations: [Provocation],
    sharing shared: [ProblemType] = ProblemType.shared
  ) {
    let declared = endpoints.flatMap { $0.outcomes(sharing: shared) }
    let provoked = provocations.map(\.testDescription)
    unprovoked = declared.filter { !provoked.contains($0) }
    undeclared = provoked.filter { !declared.contains($0) }
  }
}

extension Endpoint {
  fileprivate func outcomes(sharing shared: [ProblemType]) -> [String] {
    let own = failures.filter { !shared.contains($0) }
    let outcomes =
      answers.map { Provocation.Outcome.answer($0.status) } + own.map { .problem($0) }
    return outcomes.map { "\(operationID): \($0)" }
  }
}

extension ProblemType {
  /// Outcomes that any endpoint may have; each is provoked once for all endpoints. Those of the
  /// connection itself are provoked in the tests of sockets.
  static let shared = ground.filter { !wire.contains($0) } + [.storeUnavailable, .queryTooSlow]
}
