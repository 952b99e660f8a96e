import BSON
import Mongo
import MongoTesting
import Testing

/// Every option of every operation is sent in the command.
@Suite(needsMongod) struct WireTests {
  static let cases =
    WireCase.reading + WireCase.writing + WireCase.bulkWriting + WireCase.changingOne
    + WireCase.indexes + WireCase.collections + WireCase.changes

  @Test(arguments: cases) func reachesTheWire(_ wire: WireCase) async throws {
    try await withTemporaryDatabase { temporary in
      let captured = try await commands(of: wire, in: temporary.name)
      let sent = try captured.sent.map { try Wire.fields(of: $0) }
      let expected = try wire.expected.map { try Wire.fields(of: $0, in: temporary.name) }
      #expect(sent == expected)
      #expect(captured.sent.allSatisfy { $0["lsid"] == captured.session })
    }
  }

  /// The commands that a case sends, and the id of its session.
  private func commands(
    of wire: WireCase, in name: String
  ) async throws -> (sent: [BSONDocument], session: BSONValue?) {
    try await withCapturedCommands { client, captured in
      let (read, write, preference) = Wire.concerns
      let database = client.database(name).with(
        readConcern: read, writeConcern: write, readPreference: preference)
      return try await client.withSession(isCausallyConsistent: false) { session in
        _ = try await database.runCommand(["ping": 1], session: session)
        let id = captured.commands().last?["lsid"]
        captured.removeAll()
        // The server may refuse all options together.
        do {
          try await wire.call(WireCase.Place(database: database, session: session))
        } catch let error as MongoError where error.kind == .server {}
        // A cursor that is still open is ended some time after its scope, so its command is
        // ignored.
        return (captured.commands().filter { $0["killCursors"] == nil }, id)
      }
    }
  }
}
