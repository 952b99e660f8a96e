import BSON
import Foundation
import Mongo
import MongoTesting
import Testing

/// The server quotes documents in its messages. No text that might be logged may contain them.
@Suite(needsMongod) struct ErrorPrivacyTests {
  private static let secret = "Ωsecret770077"

  @Test func keepsADuplicateKeyToItself() async throws {
    try await withTemporaryDatabase { database in
      let people = database.collection("people")
      let mail = IndexModel(keys: ["mail": 1], options: ["unique": true])
      try await people.createIndexes([mail])
      try await people.insertOne(["mail": .string(Self.secret)])
      try await expectPrivacy { try await people.insertOne(["mail": .string(Self.secret)]) }
      try await expectPrivacy {
        try await people.findOneAndUpdate(
          ["_id": 1], ["$set": ["mail": .string(Self.secret)]], options: .init(upsert: true))
      }
    }
  }

  @Test func keepsAnInvalidDocumentToItself() async throws {
    try await withTemporaryDatabase { database in
      let people = try await database.createCollection(
        "people", options: .init(validation: Validation(["$jsonSchema": ["required": ["name"]]])))
      let document: BSONDocument = ["_id": .string(Self.secret), "age": .string(Self.secret)]
      try await expectPrivacy { try await people.insertOne(document) }
    }
  }

  @Test func keepsTheWritesOfABulkToThemselves() async throws {
    try await withTemporaryDatabase { database in
      let people = database.collection("people")
      try await people.insertOne(["_id": .string(Self.secret), "name": .string(Self.secret)])
      let error = try await expectPrivacy {
        try await people.bulkWrite(
          [
            .insertOne(["_id": .string(Self.secret)]),
            .updateOne(
              ["_id": .string(Self.secret)], ["$inc": ["name": 1]]),
            .insertOne(["_id": .string(Self.secret)]),
          ], options: .init(isOrdered: false))
      }
      #expect(error.writeErrors.map(\.index) == [0, 1, 2])
      for write in error.writeErrors {
        #expect(write.message.contains(Self.secret))
        #expect(!texts(of: write).contains { $0.contains(Self.secret) })
        #expect("\(write)".contains("\(write.code)"))
      }
    }
  }

  @Test func keepsARefusedCommandToItself() async throws {
    try await withTemporaryDatabase { database in
      try await expectPrivacy {
        try await database.runCommand([Self.secret: 1])
      }
      try await expectPrivacy {
        try await database.collection("people").find(["a": ["$\(Self.secret)": 1]])
      }
    }
  }

  /// Expects an error that contains the secret only in the property for it, and in no description.
  @discardableResult
  private func expectPrivacy<Success>(
    _ call: () async throws -> Success
  ) async throws -> MongoError {
    let error = try await #require(throws: MongoError.self) { _ = try await call() }
    let reply = String(decoding: error.serverReply?.bytes ?? [], as: UTF8.self)
    #expect((error.message + reply).contains(Self.secret), "there is something to keep")
    for text in texts(of: error) { #expect(!text.contains(Self.secret)) }
    return error
  }

  /// A value as text, in every way.
  private func texts<Value>(of value: Value) -> [String] {
    var dumped = ""
    dump(value, to: &dumped)
    let mirror = Mirror(reflecting: value)
    var texts = [
      "\(value)", String(describing: value), String(reflecting: value), dumped,
      "\(mirror.children.map { "\($0)" })", "\([value])", "\(Optional(value) as Any)",
    ]
    if let error = value as? any Error {
      let bridged = error as NSError
      texts += [
        error.localizedDescription, bridged.description, "\(bridged.userInfo)", bridged.domain,
      ]
    }
    return texts
  }
}

@Suite struct ConfigurationPrivacyTests {
  @Test(arguments: [
    "mongodb://user:sec:ret@host", "mongodb://user:secret@host:port/",
    "mongodb://user:sec%ret@host", "mongodb://user:sec/ret@host",
    "mongodb://host/?password&secret@x=1",
  ])
  func keepsThePasswordOfAURIThatCannotBeRead(_ uri: String) {
    let error = #expect(throws: MongoError.self) {
      _ = try MongoClient(MongoConfiguration(uri: uri))
    }
    #expect(error?.kind == .configuration)
    #expect(error?.description.contains("sec") == false)
    #expect(error?.message.contains("sec") == false)
  }

  @Test func saysWhichOptionCannotBeRead() {
    let error = #expect(throws: MongoError.self) {
      _ = try MongoClient(MongoConfiguration(uri: "mongodb://user:secret@host/?tls=maybe"))
    }
    #expect(error?.description.contains("tls") == true)
  }

  @Test func doesNotPrintTheURI() {
    let configuration = MongoConfiguration(uri: "mongodb://user:secret@host")
    var dumped = ""
    dump(configuration, to: &dumped)
    #expect(!dumped.contains("secret") && !"\(configuration)".contains("secret"))
    #expect(!String(reflecting: configuration).contains("secret"))
  }
}
