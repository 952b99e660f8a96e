import BSON
import Mongo
import MongoTesting
import Testing

/// The fields that sessions and transactions add to commands.
@Suite(needsMongod) struct SessionWireTests {
  static let options = TransactionOptions(
    readConcern: .snapshot, writeConcern: WriteConcern(w: .nodes(1), timeout: .seconds(7)),
    readPreference: .primary, maxCommitTime: .seconds(5))

  @Test func carriesATransactionsOptions() async throws {
    try await withThings { things, client, captured in
      try await client.withSession { session in
        try await session.startTransaction(Self.options)
        try await things.insertOne(["_id": 1], session: session)
        try await session.commitTransaction()
      }
      try expectOptions(in: captured, end: "commitTransaction")
      #expect(captured.commands(named: "commitTransaction").first?["maxTimeMS"] == 5000)
    }
  }

  @Test func carriesTheSessionsOptionsWhereATransactionHasNone() async throws {
    try await withThings { things, client, captured in
      try await client.withSession(transactions: Self.options) { session in
        try await session.startTransaction()
        try await things.insertOne(["_id": 1], session: session)
        try await session.abortTransaction()
      }
      try expectOptions(in: captured, end: "abortTransaction")
      #expect(try await things.countDocuments() == 0)
    }
  }

  @Test func carriesTheOptionsOfAWholeTransaction() async throws {
    try await withThings { things, client, captured in
      try await client.withTransaction(options: Self.options) { session in
        try await things.insertOne(["_id": 1], session: session)
      }
      try expectOptions(in: captured, end: "commitTransaction")
      #expect(try await things.countDocuments() == 1)
    }
  }

  @Test func refusesToEndWhatDidNotBegin() async throws {
    try await withThings { _, client, captured in
      try await client.withSession { session in
        await #expect(throws: MongoError.self) { try await session.abortTransaction() }
        await #expect(throws: MongoError.self) { try await session.commitTransaction() }
        try await session.startTransaction()
        await #expect(throws: MongoError.self) { try await session.startTransaction() }
      }
      #expect(captured.commands(named: "commitTransaction").isEmpty)
    }
  }

  @Test func readsAfterItsOwnWritesUnlessToldOtherwise() async throws {
    try await withThings { things, client, captured in
      for isConsistent in [nil, false] {
        captured.removeAll()
        try await client.withSession(isCausallyConsistent: isConsistent) { session in
          try await things.insertOne([:], session: session)
          _ = try await things.findOne(session: session)
        }
        let concern = captured.commands(named: "find").first?["readConcern"]?.documentValue
        #expect((concern?["afterClusterTime"] != nil) == (isConsistent == nil))
      }
    }
  }

  @Test func writesAfterItsOwnWrites() async throws {
    try await withThings { things, client, captured in
      try await client.withSession { session in
        try await things.insertOne(["_id": 1], session: session)
        let inMajority = things.with(readConcern: .majority)
        _ = try await inMajority.findOneAndUpdate(
          ["_id": 1], ["$set": ["a": 1]], session: session)
        try await inMajority.createIndexes([IndexModel(keys: ["a": 1])], session: session)
      }
      for name in ["findAndModify", "createIndexes"] {
        let concern = captured.commands(named: name).first?["readConcern"]?.documentValue
        #expect(concern?["afterClusterTime"] != nil, "\(name)")
        #expect(concern?["level"] == nil, "a level is a read's: \(name)")
      }
    }
  }

  @Test func tellsItsIDAndWhetherItIsInATransaction() async throws {
    try await withThings { things, client, captured in
      try await client.withSession { session in
        #expect(try await !session.isInTransaction())
        try await session.startTransaction()
        #expect(try await session.isInTransaction())
        _ = try await things.findOne(session: session)
        let id = try await session.id()
        #expect(captured.commands(named: "find").first?["lsid"] == .document(id))
        try await session.abortTransaction()
        #expect(try await !session.isInTransaction())
      }
    }
  }

  @Test func readsAfterWhatAnotherSessionHasDone() async throws {
    try await withThings { things, client, captured in
      let point = try await client.withSession { session in
        #expect(try await session.causalPoint().operationTime == nil)
        try await things.insertOne(["_id": 1], session: session)
        return try await session.causalPoint()
      }
      let time = try #require(point.operationTime)
      #expect(point.clusterTime?["clusterTime"] != nil)
      try await client.withSession { session in
        try await session.advance(to: point)
        #expect(try await things.findOne(session: session) == ["_id": 1])
      }
      let find = captured.commands(named: "find").first
      #expect(find?[path: ["readConcern", "afterClusterTime"]] == .timestamp(time))
    }
  }

  @Test func seesOneMomentInASnapshot() async throws {
    try await withThings { things, client, captured in
      try await things.insertOne(["_id": 1])
      try await client.withSession(isSnapshot: true) { session in
        #expect(try await things.find(session: session).count == 1)
        try await things.insertOne(["_id": 2])
        #expect(try await things.find(session: session).count == 1)
      }
      let finds = captured.commands(named: "find")
      #expect(finds.allSatisfy { $0[path: ["readConcern", "level"]] == "snapshot" })
      #expect(finds.last?[path: ["readConcern", "atClusterTime"]] != nil)
    }
  }

  private func expectOptions(in captured: CapturedCommands, end: String) throws {
    let insert = try #require(captured.commands(named: "insert").first)
    #expect(insert[path: ["readConcern", "level"]] == "snapshot")
    #expect(insert["startTransaction"] == true && insert["autocommit"] == false)
    #expect(insert["writeConcern"] == nil)
    let concern = try #require(captured.commands(named: end).first?["writeConcern"]?.documentValue)
    #expect(concern["w"]?.int64Value == 1 && concern["wtimeout"]?.int64Value == 7000)
  }

  private func withThings(
    _ body: (Collection, MongoClient, CapturedCommands) async throws -> Void
  ) async throws {
    try await withTemporaryDatabase { temporary in
      // Before MongoDB 4.4, a transaction cannot create a collection.
      let things = try await temporary.createCollection("things")
      try await withCapturedCommands { client, captured in
        try await body(client.database(temporary.name).collection(things.name), client, captured)
      }
    }
  }
}
