import BSON
import Testing

@Suite struct BSONBuilderTests {
  @Test func writesNestedDocumentsAndArraysInPlace() throws {
    var builder = BSONBuilder()
    builder.append("sport", "cycling")
    builder.beginDocument("home")
    builder.beginArray("points")
    for number in 0..<12 { builder.append(.int32(Int32(number))) }
    builder.beginDocument()
    builder.endDocument()
    builder.beginArray()
    builder.append(nil)
    builder.endArray()
    builder.endArray()
    builder.endDocument()
    let points = (0..<12).map { BSONValue.int32($0) } + [[:], [nil]]
    let expected: BSONDocument = [
      "sport": "cycling", "home": ["points": .array(try BSONArray(points))],
    ]
    #expect(try builder.finish() == expected)
  }

  @Test func writesBytesAsABinaryOfThem() throws {
    let bytes: [UInt8] = [9, 1, 2, 3, 9]
    var builder = BSONBuilder()
    builder.append("data", binary: bytes[1..<4])
    builder.append("none", binary: [])
    let expected: BSONDocument = [
      "data": .binary(BSONBinary([1, 2, 3])), "none": .binary(BSONBinary([])),
    ]
    #expect(try builder.finish() == expected)
    builder.append("a\0b", binary: [1])
    #expect(throws: BSONError.self) { try builder.finish() }
  }

  @Test func arraysNumberTheirValues() throws {
    let array = try BSONArray((0..<1_001).map { .int64($0) })
    #expect(array.elements.map(\.key) == (0..<1_001).map { "\($0)" })
    #expect(array.count == 1_001)
  }

  @Test func copiesElementsWithoutReadingThem() throws {
    let source: BSONDocument = ["a": ["deep": [1, 2]], "b": "text"]
    var builder = BSONBuilder()
    for element in source.elements { builder.append(element) }
    builder.append("c", valueOf: try #require(source.element("a")))
    builder.beginArray("list")
    for element in source.elements { builder.append(element) }
    builder.endArray()
    builder.append(contentsOf: source)
    let expected: BSONDocument = [
      "a": ["deep": [1, 2]], "b": "text", "c": ["deep": [1, 2]],
      "list": [["deep": [1, 2]], "text"], "a": ["deep": [1, 2]], "b": "text",
    ]
    #expect(try builder.finish() == expected)
  }

  @Test func isEmptyAgainAfterFinishing() throws {
    var builder = BSONBuilder()
    builder.append("a\0", 1)
    #expect(throws: BSONError.self) { try builder.finish() }
    builder.append("b", 2)
    #expect(try builder.finish() == ["b": 2])
    #expect(try builder.finish() == [:])
  }

  @Test func refusesKeysWithNulAndTellsWhere() {
    var builder = BSONBuilder()
    builder.beginDocument("outer")
    builder.append("in\0ner", 1)
    builder.endDocument()
    let error = #expect(throws: BSONError.self) { try builder.finish() }
    #expect(error?.reason == .nulInKey)
    #expect(error?.path == ["outer"])
    #expect(throws: BSONError.self) { try BSONRegularExpression(pattern: "a\0b") }
    #expect(throws: BSONError.self) { try ([:] as BSONDocument).setting("\0", to: 1) }
    #expect(throws: BSONError.self) { try (["a": 1] as BSONDocument).renaming("a", to: "\0") }
  }

  @Test(
    arguments: [
      ("value without key", BSONError.Reason.keyMissing, { @Sendable in $0.append(1) }),
      ("array without key", .keyMissing, { @Sendable in $0.beginArray() }),
      ("end without begin", .unbalanced, { @Sendable in $0.endDocument() }),
      ("begin without end", .unbalanced, { @Sendable in $0.beginArray("a") }),
      (
        "key in an array", .keyInArray,
        { @Sendable in
          $0.beginArray("a")
          $0.append("b", 1)
        }
      ),
      (
        "document's elements in an array", .keyInArray,
        { @Sendable in
          $0.beginArray("a")
          $0.append(contentsOf: ["b": 1])
        }
      ),
      (
        "array ended as a document", .unbalanced,
        { @Sendable in
          $0.beginArray("a")
          $0.endDocument()
        }
      ),
    ] as [(String, BSONError.Reason, @Sendable (inout BSONBuilder) -> Void)])
  func refusesCallsThatDoNotFit(
    _ name: String, _ reason: BSONError.Reason, _ use: @Sendable (inout BSONBuilder) -> Void
  ) {
    var builder = BSONBuilder()
    use(&builder)
    let error = #expect(throws: BSONError.self, "\(name)") { try builder.finish() }
    #expect(error?.reason == reason)
  }

  @Test func refusesTheLevelAboveTheLimit() throws {
    for levels in [100, 101] {
      var builder = BSONBuilder()
      for _ in 1..<levels { builder.beginDocument("a") }
      for _ in 1..<levels { builder.endDocument() }
      expectRefused(levels > 100) { try builder.finish() }
    }
  }

  @Test func countsTheLevelsOfWhatIsAppended() throws {
    var deep: BSONDocument = [:]
    for _ in 2...99 { deep = ["a": .document(deep)] }  // 99 levels
    _ = try BSONDocument().appending("a", .document(deep))
    _ = try BSONDocument().setting("a", to: [.null, "b"])
    expectRefused(true) { try BSONDocument().appending("a", [.document(deep)]) }
    deep = ["a": .document(deep)]
    expectRefused(true) { try BSONDocument().appending("a", .document(deep)) }
    expectRefused(false) { try BSONDocument().appending(contentsOf: deep) }
    let element = try #require(deep.element("a"))
    expectRefused(true) {
      var builder = BSONBuilder()
      builder.beginDocument("b")
      builder.append(element)
      builder.endDocument()
      return try builder.finish()
    }
    let code = BSONValue.javascriptWithScope(BSONCodeWithScope(code: "", scope: deep))
    expectRefused(true) { try BSONDocument().appending("a", code) }
    expectRefused(true) {
      let holder: BSONDocument = ["a": code]
      var builder = BSONBuilder()
      for element in holder.elements { builder.append(element) }
      return try builder.finish()
    }
  }

  @Test func stopsGrowingAtTheSizeLimit() {
    let limits = BSONLimits(byteCount: 1_000, depth: 10)
    var builder = BSONBuilder(limits: limits)
    for _ in 0..<100 { builder.append("text", "0123456789") }
    #expect(builder.byteCount < 1_100)
    let error = #expect(throws: BSONError.self) { try builder.finish() }
    guard case .tooLarge = error?.reason else {
      Issue.record("expected tooLarge, got \(String(describing: error))")
      return
    }
  }

  private func expectRefused(_ refused: Bool, _ build: () throws -> BSONDocument) {
    do {
      let built = try build()
      #expect(!refused)
      #expect(throws: Never.self) { try BSONDocument(validating: built.bytes) }
    } catch {
      #expect(refused)
      #expect((error as? BSONError)?.reason == .tooDeep(limit: 100))
    }
  }
}
