import BSON
import TestSupport
import Testing

@testable import Mongo

@Suite struct ShapeTests {
  @Test func showsKeysAndTypesOnly() {
    #expect(
      shape(["sport": "rowing", "mass": ["$gt": 71.5], "at": .null])
        == #"{sport: "string", mass: {$gt: "double"}, at: "null"}"#)
    #expect(shape([:]) == "{}")
    #expect(shape(["none": [], "empty": [:]]) == "{none: [], empty: {}}")
  }

  @Test func tellsNeighboursOfOneShapeOnce() {
    #expect(shape(["_id": ["$in": [1, 2, 3]]]) == #"{_id: {$in: ["long" ×3]}}"#)
    #expect(
      shape(["$or": [["a": 1], ["a": 2], ["b": "x"], ["a": 3]]])
        == #"{$or: [{a: "long"} ×2, {b: "string"}, {a: "long"}]}"#)
    #expect(shape(["path": ["x", 1, "y"]]) == #"{path: ["string", "long", "string"]}"#)
  }

  @Test func countsWhatItDoesNotShow() throws {
    let mixed: [BSONValue] = (0..<20).map { $0.isMultiple(of: 2) ? .int64($0) : .null }
    let text = shape(["all": .array(try BSONArray(mixed))])
    #expect(text.hasSuffix(#""null", … 12 more]}"#))
  }

  @Test func isNeverLong() throws {
    let many = (0..<5000).map { ("key\($0)", BSONValue.int64($0)) }
    let long = String(repeating: "k", count: 100_000)
    var nested: BSONDocument = ["end": 1]
    for _ in 0..<90 { nested = ["deeper": .document(nested)] }
    for document in [try BSONDocument(many), [long: 1], nested] {
      let text = shape(document)
      #expect(text.count <= ShapeWriter.lengthLimit)
      #expect(text.contains("…"))
    }
  }

  @Test func keepsAKeyOnItsLine() {
    #expect(
      shape(["a b": 1, "x\ny\"": 2, "": 3]) == #"{"a b": "long", "x\ny\"": "long", "": "long"}"#)
  }

  @Test func holdsNoValueWhateverTheDocument() {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<GeneratedCount.times(3000) {
      let document = generator.document(levels: 4)
      let marked = document.marked
      #expect(marked.count == document.count)
      #expect(shape(marked) == shape(document), "the values do not matter")
      #expect(!shape(marked).contains(BSONValue.mark))
    }
  }

  private func shape(_ document: BSONDocument) -> String {
    var writer = ShapeWriter()
    return writer.object([], document)
  }
}

@Suite struct OperationShapeTests {
  private let target = Target(
    namespace: Namespace(database: "club", collection: "athletes"), concerns: Concerns())

  @Test func showsAFind() throws {
    let options = FindOptions(sort: ["mass": -1], limit: 5, comment: "why")
    #expect(
      try options.query(["sport": "rowing"], on: target).shape
        == #"{filter: {sport: "string"}, sort: {mass: "long"}, limit: "long", comment: "string"}"#)
  }

  @Test func showsAPipeline() throws {
    let stages: [BSONDocument] = [["$match": ["a": 1]], ["$limit": 3]]
    #expect(
      try AggregateOptions().query(.aggregate, stages, on: target).shape
        == #"{pipeline: [{$match: {a: "long"}}, {$limit: "long"}]}"#)
  }

  @Test func countsDocumentsAndShowsFilters() throws {
    let update = WriteModel.updateOne(["_id": 1], ["$set": ["mass": 70.5]], upsert: true)
    let writes: [WriteModel] = [
      .insertOne(["name": "secret"]), .insertOne(["other": "secret"]), update, update,
      .replaceOne(["_id": 2], with: ["name": "secret"]), .deleteMany(["gone": true]),
      .updateMany([:], .pipeline([["$set": ["a": "$b"]]])),
    ]
    let bulk = BulkWrite(
      target: target, writes: writes, options: [:], bypassesValidation: false)
    #expect(bulk.name == "bulkWrite" && bulk.batchSize == 7)
    #expect(
      bulk.shape == """
        [insert ×2, \
        updateOne {filter: {_id: "long"}, update: {$set: {mass: "double"}}, upsert: "bool"} ×2, \
        replaceOne {filter: {_id: "long"}}, deleteMany {filter: {gone: "bool"}}, \
        updateMany {filter: {}} [{$set: {a: "string"}}]]
        """)
  }

  @Test(
    arguments: [
      ["saslStart": 1], ["createUser": "x", "pwd": "y"],
      ["hello": 1, "speculativeAuthenticate": [:]],
    ] as [BSONDocument])
  func knowsCommandsThatCarryCredentials(_ body: BSONDocument) {
    #expect(Command(kind: .plain, body: body, target: target).isSensitive)
  }
}

extension BSONValue {
  /// A text of digits that no shape may contain.
  static let mark = "770077"

  /// Another value of the same type, with the mark wherever there is room for it.
  fileprivate var marked: BSONValue {
    switch self {
    case .double: .double(770077.5)
    case .string: .string("secret 770077")
    case .document(let document): .document(document.marked)
    case .array(let values): (try? BSONArray(values.map(\.marked))).map { .array($0) } ?? self
    case .binary: .binary(BSONBinary(Array("770077".utf8), subtype: .generic))
    case .objectID: ObjectID("770077770077770077770077").map(BSONValue.objectID) ?? self
    case .bool(let flag): .bool(!flag)
    case .datetime: .datetime(milliseconds: 770_077_770_077)
    case .javascript: .javascript("return 770077")
    case .symbol: .symbol("770077")
    case .regularExpression:
      (try? BSONRegularExpression(pattern: "770077", options: "i")).map {
        .regularExpression($0)
      } ?? self
    case .javascriptWithScope:
      .javascriptWithScope(BSONCodeWithScope(code: "770077", scope: ["a": "770077"]))
    case .int32: .int32(770077)
    case .timestamp: .timestamp(BSONTimestamp(seconds: 770077, increment: 770077))
    case .int64: .int64(770_077_770_077)
    case .dbPointer(let pointer):
      .dbPointer(BSONDBPointer(namespace: "secret.770077", id: pointer.id))
    case .undefined, .null, .decimal128, .minKey, .maxKey: self
    }
  }
}

extension BSONDocument {
  fileprivate var marked: BSONDocument {
    (try? BSONDocument(map { ($0.key, $0.value.marked) })) ?? self
  }
}
