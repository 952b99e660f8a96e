import BrineTesting
import TestSupport
import Testing
import Words

/// One way to make an endpoint answer in one of the ways that it declares.
struct Provocation: Sendable, CustomTestStringConvertible {
  let operationID: String
  let outcome: Outcome
  /// Prepares what the request needs and makes it.
  let request: @Sendable (BrineInProcess) async throws -> HTTPRequest

  enum Outcome: Hashable, Sendable {
    /// By the answer's status.
    case answer(Int)
    case problem(ProblemType)
  }

  init(
    _ operationID: String, _ outcome: Outcome,
    _ request: @escaping @Sendable (BrineInProcess) async throws -> HTTPRequest
  ) {
    self.operationID = operationID
    self.outcome = outcome
    self.request = request
  }

  var testDescription: String { "\(operationID): \(outcome)" }
}

extension Provocation.Outcome: CustomStringConvertible {
  var description: String {
    switch self {
    case .answer(let status): "\(status)"
    case .problem(let type): type.slug
    }
  }
}

extension Provocation {
  /// The provocations of all features. Add a line for a new feature.
  static let all =
    ofAthletes + ofWakeUps + ofRecordings + ofEvents + ofSweatTests + ofDrinkPlans + ofGround
}
