import Access
import BSON
import BrineTesting
import Documents
import Schema
import Synchronization
import Testing
import UseCases

/// Two athletes with the same document, and an account that has access to one of them.
struct TwoAthletes: Sendable {
  let inProcess: BrineInProcess
  let relations: TestRelations
  /// The id of the athlete to whom the account has access.
  let own: String
  let other: String

  let account = Caller(.account("acc_1"), through: .http)
  let localOperator = Caller(.localOperator, through: .commandLine)

  var brine: Brine { inProcess.brine }
}

/// Runs the body with two athletes in a database of their own.
func withTwoAthletes<Result>(
  _ document: BSONDocument = [:], _ body: (TwoAthletes) async throws -> Result
) async throws -> Result {
  let relations = TestRelations()
  return try await withBrine(relations: relations) { inProcess in
    let ids = try await [
      inProcess.newAthlete(document), inProcess.newAthlete(document),
    ]
    relations.reach = .athletes([ids[0]])
    return try await body(
      TwoAthletes(inProcess: inProcess, relations: relations, own: ids[0], other: ids[1]))
  }
}

extension BrineInProcess {
  /// Keeps an athlete's document and gives its id.
  func newAthlete(_ document: BSONDocument = [:]) async throws -> String {
    try #require(try await brine.athletes.create(document, by: .service).id)
  }
}

/// Relations that a test can set: the athletes to whom every account has access, and as what.
final class TestRelations: Relations {
  private let stated = Mutex((reach: Scope.Extent.athletes([]), audience: Audience.everyone))

  var reach: Scope.Extent {
    get { stated.withLock(\.reach) }
    set { stated.withLock { $0.reach = newValue } }
  }

  var audience: Audience {
    get { stated.withLock(\.audience) }
    set { stated.withLock { $0.audience = newValue } }
  }

  func reach(of account: String) async throws -> Scope.Extent { reach }

  func audience(of account: String) async throws -> Audience { audience }
}
