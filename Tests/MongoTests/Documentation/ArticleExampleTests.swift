import BSON
import Mongo
import MongoTesting
import Testing

/// The examples of the driver's pages. What stands between "shown" and "end" is in them word for
/// word; `ArticleTests` compares the two.
@Suite(needsMongod) struct ArticleExampleTests {
  @Test func theFirstCalls() async throws {
    try await withTemporaryDatabase { temporary in
      let (uri, name) = (try await TestDeployment.shared.uri(), temporary.name)
      // shown
      let client = try MongoClient(MongoConfiguration(uri: uri))
      let athletes = client.database(name).collection("athletes")
      try await athletes.insertOne(["_id": "ida", "massKg": 61.5, "sports": ["rowing"]])
      let light = try await athletes.find(
        ["massKg": ["$lt": 65]], options: .init(sort: ["massKg": 1], limit: 20))
      let ida = try await athletes.findOne(["_id": "ida"])
      await client.shutdown()
      // end
      #expect(light == [["_id": "ida", "massKg": 61.5, "sports": ["rowing"]]])
      #expect(ida == light.first)
    }
  }

  @Test func writesCountWhatHappened() async throws {
    try await withAthletes { athletes in
      // shown
      let result = try await athletes.updateOne(
        ["_id": "ida"], ["$set": ["massKg": 61.2], "$push": ["sports": "skiing"]])
      let before = try await athletes.findOneAndUpdate(
        ["_id": "ida"], .pipeline([["$set": ["massG": ["$multiply": ["$massKg", 1000]]]]]))
      let written = try await athletes.bulkWrite([
        .insertOne(["_id": "per", "massKg": 80]),
        .replaceOne(["_id": "ola"], with: ["massKg": 71], upsert: true),
        .deleteMany(["massKg": ["$gt": 200]]),
      ])
      // end
      #expect(result.modifiedCount == 1)
      #expect(before?["sports"] == ["rowing", "skiing"])
      #expect(before?["massG"] == nil)
      #expect(written.insertedCount == 1 && written.upsertedIDs.count == 1)
      #expect(try await athletes.findOne(["_id": "ida"])?["massG"]?.doubleValue == 61_200)
    }
  }

  @Test func aCursorGoesBatchByBatch() async throws {
    try await withAthletes { athletes in
      // shown
      var total = 0.0
      try await athletes.withCursor(options: .init(projection: ["massKg": 1])) { cursor in
        while let batch = try await cursor.nextBatch() {
          for athlete in batch { total += athlete["massKg"]?.doubleValue ?? 0 }
        }
      }
      // end
      #expect(total == 136.5)
    }
  }

  @Test func aTransactionIsWhole() async throws {
    try await withTemporaryDatabase { database in
      let client = database.client
      let accounts = database.collection("accounts")
      try await accounts.insertMany([["_id": "a", "sum": 9], ["_id": "b", "sum": 0]])
      // shown
      try await client.withTransaction { session in
        try await accounts.updateOne(["_id": "a"], ["$inc": ["sum": -5]], session: session)
        try await accounts.updateOne(["_id": "b"], ["$inc": ["sum": 5]], session: session)
      }
      // end
      #expect(try await accounts.findOne(["_id": "b"])?["sum"]?.int64Value == 5)
    }
  }

  @Test func aFailureSaysWhatAndNotWhose() async throws {
    try await withAthletes { athletes in
      var line = ""
      func print(_ error: MongoError) { line = error.description }
      // shown
      do {
        try await athletes.insertOne(["_id": "ida"])
      } catch let error as MongoError where error.isDuplicateKey {
        // MongoDB: a unique key is taken already (code 11000 DuplicateKey) in …
        print(error)
      }
      // end
      #expect(line.hasPrefix("MongoDB: a unique key is taken already (code 11000 DuplicateKey)"))
      #expect(!line.contains("ida"))
    }
  }
}

/// Threads.
extension ArticleExampleTests {
  @Test func aScopeHopsOnce() async throws {
    try await withAthletes { athletes in
      let client = try await TestDeployment.shared.client()
      // shown
      let sum = try await client.withWorker {
        let ida = try await athletes.findOne(["_id": "ida"])
        let per = try await athletes.findOne(["_id": "per"])
        return (ida?["massKg"]?.doubleValue ?? 0) + (per?["massKg"]?.doubleValue ?? 0)
      }
      // end
      #expect(sum == 61.5)
    }
  }

  @Test func tasksRunOnTheWorkers() async throws {
    try await withAthletes { athletes in
      let client = try await TestDeployment.shared.client()
      // shown
      try await withThrowingTaskGroup { group in
        for id in ["ida", "eva"] {
          group.addTask(executorPreference: client.executor) {
            try await athletes.updateOne(["_id": .string(id)], ["$set": ["isActive": true]])
          }
        }
        try await group.waitForAll()
      }
      // end
      #expect(try await athletes.countDocuments(["isActive": true]) == 2)
    }
  }

  @Test func aDeadlineHoldsForSomeCalls() async throws {
    try await withAthletes { athletes in
      let client = try await TestDeployment.shared.client()
      // shown
      let riders = try await client.withDeadline(.seconds(30)) {
        try await athletes.find(["sports": "cycling"])
      }
      // end
      #expect(riders.map { $0["_id"] } == ["eva"])
    }
  }
}

/// For users of other drivers.
extension ArticleExampleTests {
  private struct Athlete: Codable {
    let name: String
    let massKg: Double
  }

  @Test func codableTypesAreReadWhereTheyAreWanted() async throws {
    try await withTemporaryDatabase { database in
      // shown
      let athletes = database.collection("athletes")
      try await athletes.insertOne(try BSONEncoder().encode(Athlete(name: "Ida", massKg: 61.5)))
      let found = try await athletes.find(["name": "Ida"]).map { document in
        try BSONDecoder().decode(Athlete.self, from: document)
      }
      // end
      #expect(found.map(\.massKg) == [61.5])
      // shown
      let options = FindOptions(sort: ["name": 1], batchSize: 100)
      let names = try await athletes.withCursor(options: options) { cursor in
        var names: [String] = []
        for try await athlete in cursor { names.append(athlete["name"]?.stringValue ?? "?") }
        return names
      }
      // end
      #expect(names == ["Ida"])
    }
  }

  @Test func filtersAndPipelinesAreDocuments() async throws {
    try await withAthletes { athletes in
      // shown
      let rowers = try await athletes.find(
        ["sports": "rowing", "massKg": ["$gte": 60, "$lt": 75]],
        options: .init(sort: ["massKg": -1, "_id": 1], projection: ["massKg": 1], limit: 5))
      // end
      #expect(rowers == [["_id": "ida", "massKg": 61.5]])
      // shown
      let means = try await athletes.aggregate([
        ["$match": ["massKg": ["$gt": 0]]],
        ["$unwind": "$sports"],
        ["$group": ["_id": "$sports", "mean": ["$avg": "$massKg"]]],
        ["$sort": ["_id": 1]],
      ])
      // end
      #expect(means.map { $0["_id"] } == ["cycling", "rowing"])
    }
  }

  @Test func aDocumentIsReadAndChangedAsBytes() async throws {
    try await withAthletes { athletes in
      var shown: [(Double, BSONDocument)] = []
      func print(_ mass: Double, _ heavier: BSONDocument) { shown.append((mass, heavier)) }
      // shown
      if let ida = try await athletes.findOne(["_id": "ida"]) {
        let mass = ida["massKg"]?.doubleValue
        let heavier = try ida.setting("massKg", to: 62.0)
        print(mass ?? 0, heavier)
      }
      // end
      #expect(shown.first?.0 == 61.5)
      #expect(shown.first?.1["massKg"]?.doubleValue == 62)
    }
  }

  @Test func callsAtTheSameTimeAreChildTasks() async throws {
    try await withAthletes { athletes in
      var shown: [(BSONValue, Int)] = []
      func print(_ mass: BSONValue, _ count: Int) { shown.append((mass, count)) }
      // shown
      async let ida = athletes.findOne(["_id": "ida"])
      async let count = athletes.countDocuments()
      print(try await ida?["massKg"] ?? .null, try await count)
      // end
      #expect(shown.first?.0 == 61.5)
      #expect(shown.first?.1 == 2)
    }
  }

  private func withAthletes(_ body: (Collection) async throws -> Void) async throws {
    try await withTemporaryDatabase { database in
      let athletes = database.collection("athletes")
      try await athletes.insertMany([
        ["_id": "ida", "massKg": 61.5, "sports": ["rowing"]],
        ["_id": "eva", "massKg": 75, "sports": ["cycling"]],
      ])
      try await body(athletes)
    }
  }
}
