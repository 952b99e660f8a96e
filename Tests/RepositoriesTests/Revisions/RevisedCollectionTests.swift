import Access
import BSON
import Documents
import Mongo
import MongoTesting
import Repositories
import Schema
import TestSupport
import Testing
import Time
import Units

/// What people write keeps every former version, and leaves an entry in the audit.
@Suite(needsMongod) struct RevisedCollectionTests {
  private func withStore(_ body: (Store, Scope) async throws -> Void) async throws {
    try await withTemporaryDatabase { database in
      let store = Store(database.client, database: database.name)
      try await database.migrate()
      try await body(store, Access(relations: NoRelations()).scopeOfEveryone(for: .service))
    }
  }

  private func athlete(_ revision: Int64, _ mass: Double) -> AthleteDocument {
    AthleteDocument([
      "_id": "ath_1", "revision": .int64(revision), "massKg": .double(mass),
      "shoe": ["brand": "Nike"],
    ])
  }

  private func author(_ number: Int) throws -> Author {
    let at = try #require(Instant(milliseconds: Int64(number) * 1_000))
    return Author(Caller(.account("acc_\(number)"), through: .http), at: at, mark: "m\(number)")
  }

  @Test func everyFormerVersionIsKeptByteForByteWithWhoMadeAnEndOfIt() async throws {
    try await withStore { store, scope in
      try await store.add(athlete(1, 70), by: author(1), in: scope)
      var versions: [BSONDocument] = []
      for revision in 2...5 {
        let former = try #require(try await store.athletes.find("ath_1", in: scope))
        versions.append(former.bson)
        let author = try author(revision)
        let next = try former.setting(\.revision, to: Int64(revision))
          .setting(\.mass, to: .kilograms(70 + Double(revision)))
        #expect(
          try await store.transaction { store in
            try await store.athletes.change(from: former, to: next, by: author, in: scope)
          })
      }
      let kept = try await store.history.list(
        of: "ath_1", in: "athletes", limit: 10, in: scope)
      #expect(try kept.map { try $0.revision } == [4, 3, 2, 1])
      #expect(try kept.reversed().map { try $0.content?.bson } == versions)
      #expect(try kept.map { try $0.endedBy?.account } == ["acc_5", "acc_4", "acc_3", "acc_2"])
      #expect(try kept.first?.content?.bson["updatedBy"]?.documentValue?["account"] == "acc_4")
      #expect(Set(try kept.map { try $0.end }) == [.changed])
    }
  }

  @Test func theAuditHasNamesAndNoValues() async throws {
    try await withStore { store, scope in
      try await store.add(athlete(1, 70), by: author(1), in: scope)
      let former = try #require(try await store.athletes.find("ath_1", in: scope))
      let next = AthleteDocument(
        try athlete(2, 71).bson.removing("shoe").setting("updatedBy", to: .null))
      let author = try author(2)
      _ = try await store.transaction { store in
        try await store.athletes.change(from: former, to: next, by: author, in: scope)
      }
      let entries = try await store.audit.list(limit: 10, in: scope)
      #expect(try entries.map { try $0.action } == [.change, .create])
      #expect(try entries.map { try $0.fields } == [["mass", "shoe"], ["mass", "shoe"]])
      #expect(try entries.map { try $0.revision } == [2, 1])
      #expect(try entries.first?.by?.account == "acc_2")
      for entry in entries { #expect(!entry.bson.extendedJSON(.canonical).contains("Nike")) }
    }
  }

  @Test func aDeletedAthleteIsGoneAndComesBackAsTheNextRevision() async throws {
    try await withStore { store, scope in
      try await store.add(athlete(1, 70), by: author(1), in: scope)
      let stored = try #require(try await store.athletes.find("ath_1", in: scope))
      let (deleter, restorer) = (try author(2), try author(3))
      let isDeleted = try await store.transaction { store in
        try await store.athletes.delete(stored, by: deleter, in: scope)
      }
      #expect(isDeleted)
      let gone = try await store.athletes.find("ath_1", in: scope)
      #expect(gone == nil)
      let back = try await store.transaction { store in
        try await store.athletes.restore("ath_1", by: restorer, in: scope)
      }
      let found = try await store.athletes.find("ath_1", in: scope)
      #expect(back == found)
      #expect(try found?.revision == 2 && found?.mass == stored.mass)
      #expect(found?.bson["shoe"] == stored.bson["shoe"])
      let again = try await store.transaction { store in
        try await store.athletes.restore("ath_1", by: try author(4), in: scope)
      }
      #expect(again == nil, "it is not deleted any more")
      let actions = try await store.audit.list(limit: 10, in: scope).map { try $0.action }
      #expect(actions == [.restore, .delete, .create])
    }
  }

  @Test func aTakenIDLeavesNothingBehind() async throws {
    try await withStore { store, scope in
      try await store.add(athlete(1, 70), by: author(1), in: scope)
      await #expect(throws: TakenID(id: "ath_1")) {
        try await store.add(athlete(1, 80), by: author(2), in: scope)
      }
      #expect(try await store.athletes.find("ath_1", in: scope)?.mass == .kilograms(70))
      #expect(try await store.audit.list(limit: 10, in: scope).count == 1)
    }
  }

  @Test func aChangeOfAnotherRevisionLeavesNothingBehind() async throws {
    try await withStore { store, scope in
      try await store.add(athlete(3, 70), in: scope)
      #expect(try await !store.change(from: athlete(2, 70), to: athlete(3, 90), in: scope))
      let kept = try await store.history.list(of: "ath_1", in: "athletes", limit: 1, in: scope)
      #expect(kept == [])
      #expect(try await store.audit.list(limit: 10, in: scope).count == 1)
    }
  }

  @Test func aChangeOutsideOfATransactionIsMisuse() async throws {
    try await withStore { store, scope in
      await #expect(throws: StoreMisuse.needsATransaction) {
        try await store.athletes.insert(athlete(1, 70), by: .test, in: scope)
      }
      await #expect(throws: StoreMisuse.needsATransaction) {
        try await store.athletes.change(
          from: athlete(1, 70), to: athlete(2, 70), by: .test, in: scope)
      }
      await #expect(throws: StoreMisuse.needsATransaction) {
        try await store.athletes.delete(athlete(1, 70), by: .test, in: scope)
      }
      await #expect(throws: StoreMisuse.needsATransaction) {
        try await store.athletes.restore("ath_1", by: .test, in: scope)
      }
      let left = try await store.athletes.find("ath_1", in: scope)
      #expect(left == nil)
    }
  }

  @Test func theHistoryOfOthersIsNotInTheScope() async throws {
    try await withStore { store, scope in
      try await store.add(athlete(1, 70), in: scope)
      #expect(try await store.change(from: athlete(1, 70), to: athlete(2, 71), in: scope))
      let other = try await Access(relations: NoRelations()).scope(of: "ath_2", for: .service)
      #expect(try await store.history.list(of: "ath_1", in: "athletes", limit: 9, in: other) == [])
      #expect(try await store.history.find(1, of: "ath_1", in: "athletes", in: other) == nil)
      #expect(try await store.history.find(1, of: "ath_1", in: "athletes", in: scope) != nil)
      #expect(try await store.audit.list(limit: 9, in: other) == [])
    }
  }
}
