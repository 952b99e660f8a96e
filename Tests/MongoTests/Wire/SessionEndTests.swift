import BSON
import Mongo
import MongoTesting
import Testing

/// What a client sends to the server at its shutdown.
@Suite(needsMongod, .serialized, .timeLimit(.minutes(2))) struct SessionEndTests {
  /// Most workers have no connection when the client shuts down, and any of them may be the last to
  /// end.
  @Test(arguments: 0..<5) func endsItsSessionsOnTheServerWhicheverWorkersWereUsed(
    _ attempt: Int
  ) async throws {
    var end = try await endOfClient()
    // A client does not wait longer than 2 s for a busy server at its shutdown; such an attempt
    // proves nothing and is repeated.
    while end.duration >= .seconds(2) { end = try await endOfClient() }
    let session = try #require(end.captured.commands(named: "find").first?["lsid"])
    let ended = end.captured.commands(named: "endSessions").first?["endSessions"]
    #expect(ended?.arrayValue.map { Array($0) } == [session])
    #expect(end.captured.events.contains { $0.name == "endSessions" && $0.isSuccess })
  }

  /// The commands of a client that used one session, and the duration of its shutdown.
  private func endOfClient() async throws -> (captured: CapturedCommands, duration: Duration) {
    let captured = CapturedCommands()
    var configuration = MongoConfiguration(uri: try await TestDeployment.shared.uri())
    configuration.workers = 8
    configuration.onCommand = captured.record
    let client = try MongoClient(configuration)
    try await client.withSession { session in
      _ = try await client.database("test").collection("none").findOne(session: session)
    }
    return (captured, await ContinuousClock().measure { await client.shutdown() })
  }
}

extension CommandEvent {
  fileprivate var isSuccess: Bool {
    if case .succeeded = phase { true } else { false }
  }
}
