import BSON
import Mongo
import MongoTesting
import Testing

@Suite(needsMongod) struct TemporaryDatabaseTests {
  enum End: CaseIterable {
    case returning, throwing, cancelled
  }

  private struct Refusal: Error {}

  @Test(arguments: End.allCases) func isGoneHoweverItsScopeEnds(_ end: End) async throws {
    let (names, name) = AsyncStream.makeStream(of: String.self)
    let scope = Task {
      try await withTemporaryDatabase { database in
        try await database.collection("things").insertOne(["_id": 1])
        name.yield(database.name)
        switch end {
        case .returning: break
        case .throwing: throw Refusal()
        case .cancelled:
          withUnsafeCurrentTask { $0?.cancel() }
          try Task.checkCancellation()
        }
      }
    }
    let isFine = (try? await scope.value) != nil
    #expect(isFine == (end == .returning))
    let used = try #require(await names.first { _ in true })
    let client = try await TestDeployment.shared.client()
    let left = try await client.listDatabases(options: .init(namesOnly: true)).map(\.name)
    #expect(!left.contains(used))
  }
}
