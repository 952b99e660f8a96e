import BSON
import Mongo
import MongoTesting
import Testing

/// What a client tells the server when it goes.
@Suite(needsMongod) struct SessionEndTests {
  /// Most of the workers have no connection when the client goes: any of them may be the last to
  /// end.
  @Test(arguments: 0..<5) func endsItsSessionsOnTheServerWhicheverWorkersWereUsed(
    _ attempt: Int
  ) async throws {
    let captured = CapturedCommands()
    var configuration = MongoConfiguration(uri: try await TestDeployment.shared.uri())
    configuration.workers = 8
    configuration.onCommand = captured.record
    let client = try MongoClient(configuration)
    try await client.withSession { session in
      _ = try await client.database("test").collection("none").findOne(session: session)
    }
    await client.shutdown()
    let session = try #require(captured.commands(named: "find").first?["lsid"])
    let ended = captured.commands(named: "endSessions").first?["endSessions"]
    #expect(ended?.arrayValue.map { Array($0) } == [session])
    #expect(captured.events.contains { $0.name == "endSessions" && $0.isSuccess })
  }
}

extension CommandEvent {
  fileprivate var isSuccess: Bool {
    if case .succeeded = phase { true } else { false }
  }
}
