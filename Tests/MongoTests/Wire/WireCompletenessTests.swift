import BSON
import Mongo
import Testing

/// That `WireTests` forgets no operation, no options and none of their fields.
@Suite struct WireCompletenessTests {
  private let operations: [(name: String, optional: [String])]

  init() throws {
    operations = try ["Collections", "Databases", "ChangeStreams"].flatMap {
      try SourceDeclarations(of: $0).operations.filter { !$0.name.hasPrefix("next") }
    }
  }

  @Test(arguments: WireTests.cases.filter { $0.options != nil })
  func everyFieldOfTheOptionsReachesTheWire(_ wire: WireCase) throws {
    let options = try #require(wire.options)
    let commands = try wire.expected.map { try BSONDocument(extendedJSON: $0) }
    #expect(OptionFields.missing(of: options, in: commands) == wire.leftOut)
  }

  @Test func everyOperationHasACaseWithAllItsOptions() {
    #expect(operations.count > 25, "the source was found and read")
    for name in Set(operations.map(\.name)) {
      let overloads = operations.filter { $0.name == name }
      let hasOptions = name == "modify" || overloads.contains { $0.optional.contains("options") }
      let cases = WireTests.cases.filter { $0.operation == name }
      #expect(cases.count { $0.options != nil || !hasOptions } >= overloads.count, "\(name)")
    }
  }

  @Test func allOptionsAreThoseOfACase() throws {
    let types = try SourceDeclarations(of: "Options").structs
    #expect(types.count >= 20, "the source was found and read")
    let used = Set(WireTests.cases.compactMap(\.options).map { "\(type(of: $0))" })
    #expect(used.symmetricDifference(types) == [])
  }

  /// An option that is a parameter of its own would escape the tests above.
  @Test func noOperationHasAnOptionBesideItsOptions() {
    let known: Set = ["filter", "pipeline", "options", "session", "readPreference"]
    for (name, optional) in operations {
      #expect(known.isSuperset(of: optional), "\(name)")
    }
  }

  @Test func everyOptionOfEveryKindOfABulkReachesTheWire() throws {
    let bulk = try #require(WireTests.cases.first { $0.operation == "bulkWrite" })
    let keys = try bulk.expected.flatMap {
      OptionFields.allKeys(in: try BSONDocument(extendedJSON: $0))
    }
    let kinds = try SourceDeclarations(of: "Collections/Writing").factories
    #expect(kinds.count >= 6, "the source was found and read")
    for option in Set(kinds.flatMap(\.optional)) {
      let count = kinds.count { $0.optional.contains(option) }
      #expect(keys.count { $0 == option } == count, "\(option)")
    }
  }

  @Test func noConcernIsLeftOpen() {
    let concern = Mirror(reflecting: Wire.concerns.write).children
    let transaction = Mirror(reflecting: SessionWireTests.options).children
    for child in [concern, transaction].joined() {
      #expect("\(child.value)" != "nil", "\(child.label ?? "")")
    }
  }
}
