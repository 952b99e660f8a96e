import BSON
import Mongo
import MongoTesting
import Query
import TestSupport
import Testing

/// The trait of every suite that talks to a real server.
let needsMongod = ConditionTrait.enabled(
  if: TestDeployment.isAvailable, "needs mongod: put it into PATH or name it in BRINE_MONGOD")

@Suite(needsMongod) struct ServerAgreementTests {
  @Test func conditionsMatchInProcessWhatTheServerFinds() async throws {
    var random = SeededGenerator(seed: 800)
    var pairs = 0
    var matches = 0
    for _ in 0..<GeneratedCount.times(4) {
      let world = QueryWorld(count: 150, &random)
      let conditions = (0..<150).map { _ in world.condition(&random) }
      let found = try await Self.found(by: conditions, in: world.documents)
      for await (condition, found) in zip(conditions, found).givingWay {
        let ours = world.documents.filter { condition.matches($0) }.compactMap(\.id)
        pairs += world.documents.count
        matches += found.count
        try expectSame(ours, found, condition, world)
      }
    }
    #expect(pairs >= 50_000)
    #expect(matches * 4 >= pairs, "\(matches) of \(pairs) match")
  }

  private func expectSame(
    _ ours: [Int64], _ servers: [Int64], _ condition: Condition, _ world: QueryWorld
  ) throws {
    guard ours != servers else { return }
    let filter = try condition.rendered().extendedJSON(.canonical)
    let differing = Set(ours).symmetricDifference(servers).sorted().prefix(3)
    for id in differing {
      let document = world.documents[Int(id)].extendedJSON(.canonical)
      let verdict = servers.contains(id) ? "finds" : "does not find"
      Issue.record("\(filter): the server \(verdict) \(document)")
    }
  }

  /// For each condition the ids that the server finds, in their order.
  private static func found(
    by conditions: [Condition], in documents: [BSONDocument]
  ) async throws -> [[Int64]] {
    try await withTemporaryDatabase { database in
      let collection = database.collection("documents")
      try await collection.insertMany(documents)
      var answers: [[Int64]] = []
      for condition in conditions {
        // Not `find`: libmongoc refuses a filter in which a key is empty.
        // Not `find`: its cursor has rules of its own for keys.
        let found = try await collection.aggregate([
          ["$match": .document(try condition.rendered())], ["$sort": ["_id": 1]],
          ["$project": ["_id": 1]],
        ])
        answers.append(found.compactMap(\.id))
      }
      return answers
    }
  }
}

extension BSONDocument {
  fileprivate var id: Int64? { self["_id"]?.int64Value }
}
