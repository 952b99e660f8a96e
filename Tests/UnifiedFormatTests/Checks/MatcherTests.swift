import BSON
import Testing

/// The comparison itself: one that accepts everything would let every suite pass.
@Suite struct MatcherTests {
  private static let session: BSONDocument = ["id": .binary(BSONBinary([1, 2], subtype: .uuid))]

  private static var matcher: Matcher {
    Matcher { name in
      name == "five" ? 5 : nil
    } sessionID: { name in
      name == "session0" ? session : nil
    }
  }

  /// `actual` is nil for a value that is missing.
  private func matches(
    _ expected: String, _ actual: String?, as level: Matcher.Level = .nested
  ) throws -> Bool {
    let expected = try BSONValue(extendedJSON: expected)
    let actual = try actual.map { try BSONValue(extendedJSON: $0) }
    do { try Self.matcher.match(expected, actual, as: level, at: "here") } catch is Mismatch {
      return false
    }
    return true
  }

  @Test(arguments: [
    ("1", #"{"$numberLong":"1"}"#), ("1", "1.0"), (#"{"$numberLong":"1"}"#, "1.0"),
    (#"{"$numberDouble":"NaN"}"#, #"{"$numberDouble":"NaN"}"#), ("1.5", "1.5"),
    (#"{"a":1,"b":2}"#, #"{"b":2,"a":1}"#), ("[1,2]", "[1,2]"), ("null", "null"), ("[]", "[]"),
  ]) func acceptsEqualValues(_ expected: String, _ actual: String) throws {
    #expect(try matches(expected, actual))
    #expect(try matches(actual, expected))
  }

  @Test(arguments: [
    ("1", "2"), ("1", "1.5"), ("1", #""1""#), ("1", "true"), ("1", #"{"$numberDecimal":"1"}"#),
    ("0", "null"), ("0", "false"), ("[1,2]", "[2,1]"), ("[1]", "[1,2]"), ("[1,2]", "[1]"),
    (#"{"a":1}"#, "[1]"), ("{}", "[]"), (#""a""#, #""A""#), (#"{"a":null}"#, "{}"),
    (#"{"$numberLong":"9007199254740993"}"#, #"{"$numberDouble":"9007199254740992"}"#),
    (#"{"a":{"b":1}}"#, #"{"a":{"b":1,"c":2}}"#),
  ]) func refusesOtherValues(_ expected: String, _ actual: String) throws {
    for level in [Matcher.Level.nested, .root, .rootElements] {
      #expect(try !matches(expected, actual, as: level))
    }
  }

  @Test func allowsExtraFieldsAtTheRootAlone() throws {
    #expect(try matches(#"{"a":1}"#, #"{"a":1,"b":2}"#, as: .root))
    #expect(try !matches(#"{"a":1,"b":2}"#, #"{"a":1}"#, as: .root))
    #expect(try !matches(#"{"a":1}"#, #"{"a":1,"b":2}"#))
    #expect(try !matches(#"[{"a":1}]"#, #"[{"a":1,"b":2}]"#, as: .root))
    #expect(try matches(#"[{"a":1}]"#, #"[{"a":1,"b":2}]"#, as: .rootElements))
    #expect(try !matches(#"[[{"a":1}]]"#, #"[[{"a":1,"b":2}]]"#, as: .rootElements))
    #expect(try !matches(#"[{"a":{}}]"#, #"[{"a":{"b":2}}]"#, as: .rootElements))
  }

  @Test(arguments: [
    (#"{"$$exists":true}"#, #"{"x":null}"#, #"{}"#), (#"{"$$exists":false}"#, "{}", #"{"x":null}"#),
    (#"{"$$type":"string"}"#, #"{"x":"a"}"#, #"{"x":1}"#),
    (#"{"$$type":["int","long"]}"#, #"{"x":{"$numberLong":"1"}}"#, #"{"x":1.5}"#),
    (#"{"$$type":"number"}"#, #"{"x":{"$numberDecimal":"1"}}"#, #"{"x":"1"}"#),
    (#"{"$$type":"null"}"#, #"{"x":null}"#, "{}"),
    (#"{"$$matchesEntity":"five"}"#, #"{"x":5.0}"#, #"{"x":6}"#),
    (#"{"$$matchesEntity":"five"}"#, #"{"x":5}"#, "{}"),
    (
      #"{"$$matchesHexBytes":"00fF"}"#, #"{"x":{"$binary":{"base64":"AP8=","subType":"00"}}}"#,
      #"{"x":{"$binary":{"base64":"AP4=","subType":"00"}}}"#
    ),
    (
      #"{"$$matchesHexBytes":""}"#, #"{"x":{"$binary":{"base64":"","subType":"00"}}}"#, #"{"x":""}"#
    ),
    (#"{"$$unsetOrMatches":1}"#, "{}", #"{"x":2}"#),
    (
      #"{"$$unsetOrMatches":1}"#, #"{"x":1}"#,
      #"{"x":null}"#
    ),
    (#"{"$$unsetOrMatches":{"a":{"$$exists":false}}}"#, #"{"x":{}}"#, #"{"x":{"a":1}}"#),
    (
      #"{"$$sessionLsid":"session0"}"#,
      #"{"x":{"id":{"$binary":{"base64":"AQI=","subType":"04"}}}}"#,
      #"{"x":{"id":{"$binary":{"base64":"AQM=","subType":"04"}}}}"#
    ),
    (#"{"$$matchAsDocument":{"a":1}}"#, #"{"x":"{\"a\": 1}"}"#, #"{"x":"{\"a\": 1, \"b\": 2}"}"#),
    (
      #"{"$$matchAsDocument":{"$$matchAsRoot":{"a":1}}}"#, #"{"x":"{\"a\": 1, \"b\": 2}"}"#,
      #"{"x":"{\"b\": 2}"}"#
    ),
    (#"{"$$matchAsDocument":{}}"#, #"{"x":"{}"}"#, #"{"x":"[]"}"#),
    (#"{"$$matchAsRoot":{"a":1}}"#, #"{"x":{"a":1,"b":2}}"#, #"{"x":{"b":2}}"#),
    (#"{"$$lte":5}"#, #"{"x":5}"#, #"{"x":6}"#), (#"{"$$lte":5}"#, #"{"x":4.5}"#, "{}"),
  ]) func obeysOperators(_ special: String, _ fitting: String, _ other: String) throws {
    let expected = #"{"x":\#(special)}"#
    #expect(try matches(expected, fitting))
    #expect(try !matches(expected, other))
  }

  @Test func appliesOperatorsToAWholeResult() throws {
    #expect(try matches(#"{"$$unsetOrMatches":{"a":1}}"#, nil, as: .root))
    #expect(try matches(#"{"$$unsetOrMatches":{"a":1}}"#, #"{"a":1,"b":2}"#, as: .root))
    #expect(try !matches(#"{"$$unsetOrMatches":{"a":1}}"#, #"{"a":1,"b":2}"#))
    #expect(try !matches("1", nil, as: .root))
  }

  @Test(arguments: [
    #"{"$$exist":true}"#, #"{"$$exists":1}"#, #"{"$$type":"integer"}"#, #"{"$$type":[]}"#,
    #"{"$$exists":true,"a":1}"#, #"{"$$matchesHexBytes":"0"}"#, #"{"$$matchesHexBytes":"0g"}"#,
    #"{"$$matchesEntity":"nobody"}"#, #"{"$$sessionLsid":"nobody"}"#,
  ]) func refusesOperatorsThatAreWrong(_ expected: String) throws {
    #expect(throws: FormatError.self) { try matches(#"{"x":\#(expected)}"#, #"{"x":1}"#) }
  }

  @Test func saysWhereAndHow() throws {
    let (expected, actual): (BSONValue, BSONValue) = (["a": [1, ["b": 2]]], ["a": [1, ["b": 3]]])
    let error = #expect(throws: Mismatch.self) {
      try Matcher.plain.match(expected, actual, at: "result")
    }
    #expect(error?.description == "result.a[1].b: is 3, expected 2")
  }
}
