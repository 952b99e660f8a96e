import Testing

/// `WireTests` covers every operation and option; its calls are compared with the source.
@Suite struct WireCompletenessTests {
  private let tests: SourceSignatures
  private let collections: SourceSignatures
  private let databases: SourceSignatures
  private let changeStreams: SourceSignatures

  init() throws {
    tests = try SourceSignatures(of: "Tests/MongoTests/Wire")
    collections = try SourceSignatures(of: "Sources/Driver/Mongo/Collections")
    databases = try SourceSignatures(of: "Sources/Driver/Mongo/Databases")
    changeStreams = try SourceSignatures(
      of: "Sources/Driver/Mongo/ChangeStreams/WithChanges.swift")
  }

  @Test func callsEveryOperationWithAllItsOptions() {
    let operations =
      collections.declarations("public func ") + databases.declarations("public func ")
      + changeStreams.declarations("public func ")
    #expect(operations.count > 25, "the source was found and read")
    for (name, labels) in operations {
      let calls = tests.labels(after: ".\(name)(")
      #expect(calls.contains(labels), "no call of \(name) with exactly \(labels.sorted())")
    }
  }

  @Test func writesEveryKindOfABulkWithAllItsOptions() {
    let kinds = collections.declarations("public static func ").filter { $0.name.hasSuffix("One") }
    #expect(kinds.count >= 3)
    for (name, labels) in kinds {
      #expect(tests.labels(after: " .\(name)(").contains(labels), "\(name) \(labels.sorted())")
    }
  }

  @Test(arguments: [
    "Collections/Collation", "Collections/Indexes/IndexModel", "Concerns/WriteConcern",
    "Databases/TimeSeries", "Databases/Validation", "Sessions/SessionOptions",
  ])
  func fillsEveryFieldOf(_ file: String) throws {
    let source = try SourceSignatures(of: "Sources/Driver/Mongo/\(file).swift")
    let labels = try #require(source.labels(after: "public init(").first)
    let type = try #require(source.declarations("public struct ").first?.name)
    #expect(tests.labels(after: " \(type)(").contains(labels), "\(type) \(labels.sorted())")
  }
}
