import Access
import BSON
import Documents
import Mongo
import MongoTesting
import Repositories
import Schema
import TestSupport
import Testing

/// A change of an athlete is one update of what differs, made only if nobody else's came before.
@Suite(needsMongod) struct AthleteChangeTests {
  @Test func onlyWhatChangedIsSentAndOnlyForTheRevisionItWasMadeFrom() async throws {
    let former = Self.athlete(1, ["name": "Ann", "bike": ["gears": 11, "brand": "X"]])
    let next = Self.athlete(2, ["bike": ["gears": 12, "brand": "X"], "z": 1, "a": [1, 2]])
    let sent = try await change(from: former, to: next).sent
    #expect(
      sent?.extendedJSON(.relaxed) == #"""
        {"q":{"_id":"ath_1","revision":1},"u":[{"$unset":["name"]},{"$set":{"revision":\#
        {"$literal":2},"bike.gears":{"$literal":12},"z":{"$literal":1},"a":{"$literal":[1,2]},\#
        "updatedBy":{"$literal":{"kind":"service","door":"none"}}}}],"upsert":false,"multi":false}
        """#)
  }

  @Test(
    arguments: [
      (["a": 1], ["a": 1, "z": 1, "m": 2, "b": 3]),
      (["o": ["x": 1], "k": 1], ["o": ["x": 1, "z": 1, "a": 2], "k": 1, "0": ["1": ["2": 3]]]),
      (["list": [1, ["a": 1]]], ["list": [["a": 2, "0": 3]]]),
      ([:], ["a$b": 1, "größe": 1, "e\u{301}": 2, "é": 3, " ": 4, "~/": 5, "__proto__": 6]),
      (["0": ["a": 1], "00": 1], ["0": ["a": 2, "b": 1], "00": 2, "-1": 3]),
      (["a": "$b"], ["a": "$$ROOT", "b": ["$add": [1, 2]], "c": ["x": "$a"]]),
      (["z": 1, "a": 1], ["a": 1, "z": 1]), (["a": ["b": 1]], ["a": [["b": 1]]]),
      (["a": 1, "b": nil], ["b": nil]), (["a": 1], ["a": 1.0]), (["a": ["b": [:]]], ["a": [:]]),
    ] as [(BSONDocument, BSONDocument)])
  func theStoreHoldsTheNextVersionByteForByte(
    _ former: BSONDocument, _ next: BSONDocument
  ) async throws {
    let next = Self.athlete(2, next)
    let made = try await change(from: Self.athlete(1, former), to: next)
    #expect(made.isDone)
    #expect(made.stored == next.bson)
  }

  @Test func thousandsOfNewFieldsAreStillOneUpdate() async throws {
    let many = try BSONDocument((0..<5_000).map { ("k\($0 &* 7_919 % 5_000)", .int64(Int64($0))) })
    let next = Self.athlete(2, many)
    let made = try await change(from: Self.athlete(1, ["a": 1]), to: next)
    #expect(made.stored == next.bson)
  }

  @Test func ofTwoChangesFromOneRevisionOnlyTheFirstIsMade() async throws {
    try await withStore { store, scope in
      let former = Self.athlete(1, ["a": 1])
      try await store.add(former, in: scope)
      let first = Self.athlete(2, ["a": 2])
      #expect(try await store.change(from: former, to: first, in: scope))
      let second = Self.athlete(2, ["a": 1, "b": 1])
      #expect(try await !store.change(from: former, to: second, in: scope))
      #expect(try await store.athletes.find("ath_1", in: scope)?.unsigned == first.bson)
    }
  }

  @Test func anAthleteWhoIsGoneIsNotMadeAnew() async throws {
    try await withStore { store, scope in
      let made = try await store.change(
        from: Self.athlete(1, [:]), to: Self.athlete(2, ["a": 1]), in: scope)
      #expect(!made)
      #expect(try await store.athletes.find("ath_1", in: scope) == nil)
    }
  }

  /// Changes that are made again when another came in between: none is lost.
  @Test func concurrentChangesOfDifferentFieldsAllArrive() async throws {
    try await withStore { store, scope in
      try await store.add(Self.athlete(1, ["a": 1]), in: scope)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<12 {
          group.addTask { try await Self.add("f\(number)", store, scope) }
        }
        try await group.waitForAll()
      }
      let athlete = try #require(try await store.athletes.find("ath_1", in: scope))
      #expect(try athlete.revision == 13)
      #expect((0..<12).allSatisfy { athlete.bson.contains(key: "f\($0)") })
    }
  }

  private static func add(_ key: String, _ store: Store, _ scope: Scope) async throws {
    while true {
      let former = try #require(try await store.athletes.find("ath_1", in: scope))
      let revision = try former.required(\.revision)
      let pairs = former.bson.map { ($0.key, $0.value) } + [(key, BSONValue.int64(1))]
      let next = try AthleteDocument(BSONDocument(pairs)).setting(\.revision, to: revision + 1)
      if try await store.change(from: former, to: next, in: scope) { return }
    }
  }
}

extension AthleteChangeTests {
  private static func athlete(_ revision: Int64, _ fields: BSONDocument) -> AthleteDocument {
    let pairs = fields.map { ($0.key, $0.value) }
    let all = [("_id", BSONValue.string("ath_1")), ("revision", .int64(revision))] + pairs
    return AthleteDocument((try? BSONDocument(all)) ?? [:])
  }

  private func withStore(_ body: (Store, Scope) async throws -> Void) async throws {
    try await withTemporaryDatabase { database in
      let store = Store(database.client, database: database.name)
      try await database.migrate()
      try await body(store, Access(relations: NoRelations()).scope(of: "ath_1", for: .service))
    }
  }

  private func change(
    from former: AthleteDocument, to next: AthleteDocument
  ) async throws -> (isDone: Bool, stored: BSONDocument?, sent: BSONDocument?) {
    try await withTemporaryDatabase { database in
      try await withCapturedCommands { client, captured in
        let store = Store(client, database: database.name)
        let scope = try await Access(relations: NoRelations()).scope(of: "ath_1", for: .service)
        try await store.add(former, in: scope)
        let isDone = try await store.change(from: former, to: next, in: scope)
        let sent = captured.commands(named: "update").first?["updates"]
        guard case .array(let updates)? = sent else { return (isDone, nil, nil) }
        let stored = try await store.athletes.find("ath_1", in: scope)?.unsigned
        return (isDone, stored, updates.map(\.self).first?.documentValue)
      }
    }
  }
}
