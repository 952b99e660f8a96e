import Access
import BSON
import Documents
import Migrator
import Mongo
import MongoTesting
import Query
import Repositories
import Schema
import TestSupport
import Testing

/// A store that a release without migrations made is taken to this one.
@Suite(needsMongod) struct FormerReleaseTests {
  /// What version 0.1.0 stored, one document of each kind, with a field that nobody declared.
  private static let documents: [(collection: String, document: BSONDocument)] = [
    (
      "athletes",
      [
        "_id": "ath_1", "revision": .int64(3), "createdAt": .datetime(milliseconds: 0),
        "updatedAt": .datetime(milliseconds: 5), "name": "Ada", "massKg": 70.5, "extra": ["a": nil],
      ]
    ),
    (
      "events",
      [
        "_id": "evt_1", "athlete": "ath_1", "kind": "workout",
        "start": .datetime(milliseconds: 1_000), "extra": 1,
      ]
    ),
    (
      "recordings",
      ["_id": "rec_1", "athlete": "ath_1", "source": "fit", "externalId": "x", "extra": 1]
    ),
    ("samples", ["_id": "smp_1", "athlete": "ath_1", "recording": "rec_1", "extra": 1]),
    ("files", ["_id": "fil_1", "athlete": "ath_1", "extra": 1]),
    ("secrets", ["_id": "cursors", "value": "hush"]),
  ]

  /// As the repositories of 0.1.0 did it at each start. The checks are those of the first migration
  /// of checks, which was written from that release's declarations and never changes.
  private func make(_ database: Database) async throws {
    let first = try ExpectedStore(after: Array([Migration].ofThePackage.prefix(2)))
    for name in ["athletes", "events", "files", "recordings", "samples"] {
      let step = try #require(first.collections[name]?.validator)
      let validation = Validation(step.validator, level: .moderate, action: .error)
      try await database.createCollection(name, options: .init(validation: validation))
    }
    try await database.collection("events").createIndexes([
      IndexModel(keys: ["athlete": 1, "start": 1], name: "timeline")
    ])
    try await database.collection("recordings").createIndexes([
      IndexModel(
        keys: ["athlete": 1, "source": 1, "externalId": 1], name: "identity",
        options: ["unique": true])
    ])
    try await database.collection("samples").createIndexes([
      IndexModel(keys: ["athlete": 1, "recording": 1], name: "recording")
    ])
    for (collection, document) in Self.documents {
      try await database.collection(collection).insertOne(document)
    }
  }

  @Test func itsDocumentsAreReadBack() async throws {
    try await withTemporaryDatabase { database in
      try await make(database)
      let migrator = try Migrator(database, .ofThePackage, owner: "test")
      #expect(try await migrator.standing().servingRefusal != nil)
      try await migrator.up()
      #expect(try await migrator.verify().isEmpty)
      for (collection, document) in Self.documents {
        #expect(try await database.collection(collection).find() == [document], "\(collection)")
      }
      let store = Store(database.client, database: database.name)
      let scope = try await Access(relations: NoRelations()).scope(of: "ath_1", for: .service)
      #expect(try await store.athletes.find("ath_1", in: scope)?.bson == Self.documents[0].document)
      #expect(try await store.events.find("evt_1", in: scope)?.bson == Self.documents[1].document)
      #expect(
        try await store.recordings.find("rec_1", in: scope)?.bson == Self.documents[2].document)
      #expect(try await store.recordings.samples(of: "rec_1", in: scope).count == 1)
      #expect(try await store.files.contains("fil_1", in: scope))
      #expect(try await store.secrets.value(for: .cursors) { "new" } == "hush")
    }
  }

  @Test func oneThatMisfitsWhatIsCheckedCanStillBeChanged() async throws {
    try await withTemporaryDatabase { database in
      let athletes = database.collection("athletes")
      try await athletes.insertOne(["_id": "old", "massKg": 7.0])
      try await Migrator(database, .ofThePackage, owner: "test").up()
      try await athletes.replaceOne(["_id": "old"], with: ["_id": "old", "massKg": 7.0, "x": 1])
      #expect(try await athletes.findOne(["_id": "old"])?["x"] == 1)
    }
  }
}
