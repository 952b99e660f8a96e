import Access
import BSON
import Documents
import Mongo
import MongoTesting
import Repositories
import Schema
import TestSupport
import Testing

/// No call reads or changes data outside its scope.
@Suite(needsMongod) struct ScopeTests {
  /// A store with one event of each of two athletes, and the scope of the first.
  private func withTwoAthletes(
    _ body: (Store, _ ofOne: Scope, _ ofAll: Scope) async throws -> Void
  ) async throws {
    try await withTemporaryDatabase { database in
      let store = Store(database.client, database: database.name)
      try await database.migrate()
      let access = Access(relations: NoRelations())
      let everyone = try await access.scopeOfEveryone(for: .service)
      for id in ["ath_1", "ath_2"] {
        try await store.add(Self.athlete(id), in: everyone)
        try await store.events.put(Self.event("evt_\(id)", of: id), in: everyone)
      }
      try await body(store, access.scope(of: "ath_1", for: .service), everyone)
    }
  }

  private static func athlete(_ id: String) -> AthleteDocument {
    AthleteDocument(["_id": .string(id), "revision": 1])
  }

  private static func event(_ id: String, of athlete: String) -> EventDocument {
    EventDocument([
      "_id": .string(id), "athlete": .string(athlete), "kind": "workout",
      "start": .datetime(milliseconds: 0),
    ])
  }

  @Test func whatIsOutsideOfTheScopeIsNotFound() async throws {
    try await withTwoAthletes { store, one, _ in
      let known = try await store.athletes.find("ath_1", in: one)
      #expect(try known?.id == "ath_1")
      #expect(try await store.athletes.find("ath_2", in: one) == nil)
      #expect(try await store.events.find("evt_ath_1", in: one) != nil)
      #expect(try await store.events.find("evt_ath_2", in: one) == nil)
      #expect(try await store.events.list(TimelineQuery(limit: 10), in: one).count == 1)
      #expect(try await store.recordings.find("rec_1", in: one) == nil)
      #expect(try await !store.files.contains("fil_1", in: one))
    }
  }

  @Test func aScopeOfSeveralHoldsTheirsAndAScopeOfNobodyNothing() async throws {
    try await withTwoAthletes { store, _, _ in
      let access = Access(relations: NoRelations())
      let query = TimelineQuery(limit: 10)
      let both = try await access.scope(of: ["ath_1", "ath_2"], for: .service)
      #expect(try await store.events.list(query, in: both).count == 2)
      let nobody = try await access.reach(of: Caller(.account("acc_1"), through: .http))
      #expect(try await store.events.list(query, in: nobody).isEmpty)
      #expect(try await store.athletes.find("ath_1", in: nobody) == nil)
    }
  }

  @Test func nothingIsWrittenOutsideOfTheScope() async throws {
    try await withTwoAthletes { store, one, everyone in
      let owned: BSONDocument = ["_id": "x", "athlete": "ath_2"]
      await #expect(throws: StoreMisuse.outsideOfTheScope) {
        try await store.add(Self.athlete("ath_3"), in: one)
      }
      await #expect(throws: StoreMisuse.outsideOfTheScope) {
        let other = Self.athlete("ath_2")
        return try await store.change(from: other, to: other, in: one)
      }
      await #expect(throws: StoreMisuse.outsideOfTheScope) {
        try await store.events.put(Self.event("evt_3", of: "ath_2"), in: one)
      }
      await #expect(throws: StoreMisuse.outsideOfTheScope) {
        try await store.files.insert(FileDocument(owned), in: one)
      }
      await #expect(throws: StoreMisuse.outsideOfTheScope) {
        try await store.recordings.insert(RecordingDocument(owned), [], in: one)
      }
      let athlete = try await store.athletes.find("ath_3", in: everyone)
      #expect(athlete == nil)
      #expect(try await store.events.find("evt_3", in: everyone) == nil)
      #expect(try await !store.files.contains("x", in: everyone))
    }
  }

  /// The id belongs to an event of another athlete, which must not be moved into the scope.
  @Test func anothersDocumentIsNotReplacedThroughItsID() async throws {
    try await withTwoAthletes { store, one, everyone in
      await #expect(throws: MongoError.self) {
        try await store.events.put(Self.event("evt_ath_2", of: "ath_1"), in: one)
      }
      let event = try await store.events.find("evt_ath_2", in: everyone)
      #expect(try event?.athlete == "ath_2")
    }
  }
}
