import BSON

/// A file of the unified test format; no server is needed to read it.
struct TestFile: Sendable {
  let description: String
  let requirements: [Requirement]?
  let entities: [EntityDefinition]
  let initialData: [CollectionData]
  let tests: [TestCase]

  /// - Throws: `ExtendedJSONError`, or `FormatError` when the file is malformed or of a version
  ///   that this runner does not know.
  init(extendedJSON bytes: [UInt8]) throws {
    try self.init(Fields(try BSONDocument(extendedJSON: bytes), at: ""))
  }

  init(_ fields: Fields) throws {
    description = try fields.required("description", .text)
    try SchemaVersion.check(try fields.required("schemaVersion", .text))
    requirements = try fields.objects("runOnRequirements", atLeast: 1, Requirement.init)
    entities = try fields.objects("createEntities", atLeast: 1, EntityDefinition.init) ?? []
    initialData = try fields.objects("initialData", atLeast: 1, CollectionData.init) ?? []
    guard let tests = try fields.objects("tests", atLeast: 1, TestCase.init) else {
      throw fields.error("tests", "is missing")
    }
    self.tests = tests
    // This field is left over from the generator of the files and has no meaning.
    _ = try fields.optional("_yamlAnchors", .anything)
    try fields.end()
  }
}

/// Which versions of the format this runner reads.
enum SchemaVersion {
  /// The newest minor version of version 1 whose fields are all known here.
  static let newestMinor = 25

  static func check(_ text: String) throws(FormatError) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil
    }
    guard numbers.count == parts.count, (2...3).contains(parts.count) else {
      throw FormatError(place: "schemaVersion", reason: "\(text) is no version")
    }
    guard numbers[0] == 1, numbers[1] <= newestMinor else {
      throw FormatError(
        place: "schemaVersion", reason: "\(text) is not among 1.0 to 1.\(newestMinor)")
    }
  }
}

/// The documents that a collection has before a test, or must have after it.
struct CollectionData: Sendable {
  let database: String
  let collection: String
  let createOptions: BSONDocument?
  let documents: [BSONDocument]

  init(_ fields: Fields) throws {
    database = try fields.required("databaseName", .text)
    collection = try fields.required("collectionName", .text)
    createOptions = try fields.optional("createOptions", .document)
    documents = try fields.required("documents", .documents)
  }
}

/// One test of a file.
struct TestCase: Sendable {
  let description: String
  let requirements: [Requirement]?
  /// Why the test must not be run; nil if it may be.
  let skipReason: String?
  let operations: [OperationDefinition]
  let expectedEvents: [ExpectedEvents]?
  let expectedLogs: [ExpectedLogs]?
  let outcome: [CollectionData]?

  init(_ fields: Fields) throws {
    description = try fields.required("description", .text)
    requirements = try fields.objects("runOnRequirements", atLeast: 1, Requirement.init)
    skipReason = try fields.optional("skipReason", .text)
    guard let operations = try fields.objects("operations", OperationDefinition.init) else {
      throw fields.error("operations", "is missing")
    }
    self.operations = operations
    expectedEvents = try fields.objects("expectEvents", atLeast: 1, ExpectedEvents.init)
    expectedLogs = try fields.objects("expectLogMessages", atLeast: 1, ExpectedLogs.init)
    outcome = try fields.objects("outcome", atLeast: 1, CollectionData.init)
  }
}
