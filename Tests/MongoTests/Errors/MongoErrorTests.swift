import BSON
import Mongo
import MongoTesting
import Testing

@Suite(needsMongod) struct MongoErrorTests {
  @Test func tellsADuplicateKeyWithoutTellingTheKey() async throws {
    try await withTemporaryDatabase { database in
      let people = database.collection("people")
      let index = IndexModel(keys: ["mail": 1], name: "mail", options: ["unique": true])
      try await people.createIndexes([index])
      try await people.insertOne(["_id": 1, "mail": "secret@example.org"])
      let error = try await #require(throws: MongoError.self) {
        try await people.insertOne(["_id": 2, "mail": "secret@example.org"])
      }
      #expect(error.isDuplicateKey)
      #expect(error.kind == .server)
      #expect(error.code == 11000)
      #expect(error.codeName == "DuplicateKey")
      #expect(error.namespace?.hasSuffix(".people") == true)
      #expect(error.message.contains("secret"), "the message is whole, for code that needs it")
      #expect(!"\(error)".contains("secret"))
      #expect(!String(reflecting: error).contains("secret"))
    }
  }

  @Test func tellsWhichWritesFailed() async throws {
    try await withTemporaryDatabase { database in
      let things = database.collection("things")
      let documents: [BSONDocument] = [1, 2, 1, 3, 2].map { ["_id": .int64($0)] }
      let unordered = try await #require(throws: MongoError.self) {
        try await things.insertMany(documents, options: .init(isOrdered: false))
      }
      #expect(unordered.writeErrors.map(\.index) == [2, 4])
      #expect(try await things.countDocuments() == 3)
      let ordered = try await #require(throws: MongoError.self) {
        try await things.insertMany([["_id": 8], ["_id": 1], ["_id": 9]])
      }
      #expect(ordered.writeErrors.map(\.index) == [1])
      #expect(ordered.writeErrors.map(\.code) == [11000])
      #expect(try await things.countDocuments(["_id": ["$in": [8, 9]]]) == 1)
    }
  }

  @Test func carriesCodeAndNameOfARefusedCommand() async throws {
    try await withTemporaryDatabase { database in
      let error = try await #require(throws: MongoError.self) {
        try await database.runCommand(["noSuchCommand": 1])
      }
      #expect(error.code == 59)
      #expect(error.codeName == "CommandNotFound")
      #expect(error.serverReply?["ok"]?.doubleValue == 0)
    }
  }

  @Test func knowsAFailedValidation() async throws {
    try await withTemporaryDatabase { database in
      _ = try await database.runCommand([
        "create": "strict", "validator": ["$jsonSchema": ["required": ["name"]]],
      ])
      let error = try await #require(throws: MongoError.self) {
        try await database.collection("strict").insertOne(["_id": 1])
      }
      #expect(error.isValidationFailure)
    }
  }
}

@Suite struct UnreachableTests {
  @Test func namesTheHostThatDoesNotAnswer() async throws {
    var configuration = MongoConfiguration(uri: "mongodb://no-such-host.invalid:27017")
    configuration.serverSelectionTimeout = .milliseconds(300)
    let client = try MongoClient(configuration)
    let error = try await #require(throws: MongoError.self) {
      try await client.database("a").collection("b").findOne()
    }
    // Later calls fail at once, and their errors say so.
    var later = error
    while !later.message.contains("or longer") {
      later = try await #require(throws: MongoError.self) {
        try await client.database("a").collection("b").findOne()
      }
    }
    await client.shutdown()
    for error in [error, later] {
      #expect(error.kind == .serverSelection)
      #expect(error.isUnavailable)
      #expect("\(error)".contains("no-such-host.invalid"))
    }
  }

  @Test(arguments: ["", "http://host", "mongodb://user:secret@:x", "mongodb://"])
  func refusesAURIThatIsNone(_ uri: String) throws {
    let error = try #require(throws: MongoError.self) {
      _ = try MongoClient(MongoConfiguration(uri: uri))
    }
    #expect(error.kind == .configuration)
    #expect(!"\(error)".contains("secret"))
  }

  @Test(arguments: [.min, 1, 4097, .max] as [Int])
  func needsTwoWorkersAndNoThousands(_ workers: Int) throws {
    var configuration = MongoConfiguration(uri: "mongodb://localhost")
    configuration.workers = workers
    #expect(throws: MongoError.self) { _ = try MongoClient(configuration) }
  }
}
