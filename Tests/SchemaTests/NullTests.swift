import BSON
import Mongo
import MongoTesting
import Schema
import TestSupport
import Testing
import Time

/// What null, missing and repeated keys mean, as the documentation of `Fields` says.
@Suite struct NullTests {
  private let shape = EveryShapeFields.declared.shape

  @Test func nullIsMissing() throws {
    let null = Document<EveryShapeFields>([
      "name": nil, "tags": nil, "span": nil, "spans": nil, "grades": nil,
    ])
    #expect(try null.name == nil && null.tags == nil && null.span == nil && null.grades == nil)
    #expect(try null.spans.isEmpty)
    #expect(shape.faults(in: null.bson).isEmpty)
  }

  @Test func aRequiredFieldThatIsNullIsMissing() {
    for span: BSONDocument in [["start": nil], [:]] {
      let faults = shape.faults(in: ["span": .document(span)])
      #expect(faults.map(\.pointer) == ["/span/start"])
      #expect(faults.map(\.message) == ["The field is missing."])
    }
  }

  @Test func nullInAListIsAValue() throws {
    let document = Document<EveryShapeFields>(["gaps": [1, nil], "tags": ["a", nil]])
    #expect(try document.gaps == [1, nil])
    #expect(throws: StoredMisfit.self) { try document.tags }
    #expect(shape.faults(in: document.bson).map(\.pointer) == ["/tags/1"])
  }

  @Test func ofARepeatedKeyTheFirstCounts() throws {
    let document = try BSONDocument([("name", "Ann"), ("name", 1)])
    #expect(try Document<EveryShapeFields>(document).name == "Ann")
    #expect(shape.faults(in: document).isEmpty)
    #expect(shape.faults(in: try BSONDocument([("name", 1), ("name", "Ann")])).count == 1)
  }

  @Test(needsMongod) func theServerReadsThemAlike() async throws {
    let validator = try shape.validator()
    let right: [BSONDocument] = [
      ["name": nil, "spans": nil], ["gaps": [nil]],
      try BSONDocument([("name", "Ann"), ("name", 1)]),
    ]
    let wrong: [BSONDocument] = [
      ["span": ["start": nil]], ["tags": [nil]], try BSONDocument([("name", 1), ("name", "Ann")]),
    ]
    try await withTemporaryDatabase { database in
      let collection = try await database.createCollection(
        "checked", options: .init(validation: Validation(validator)))
      for (index, document) in right.enumerated() {
        try await collection.insertOne(document.setting("_id", to: .string("\(index)")))
      }
      for document in wrong {
        await #expect(throws: MongoError.self) {
          try await collection.insertOne(document.setting("_id", to: "wrong"))
        }
      }
    }
  }
}
