import BSON
import Testing

@Suite struct ExtendedJSONReadingTests {
  @Test func readsWhatPeopleWrite() throws {
    let text = """
      { "sport" : "cycling", "massKg": 72.5,\t"laps": [1, 3000000000, [], {}], "none": null,
        "ok": true, "at": {"$date": "2013-02-06T12:11:14.5Z"}, "_id": {
        "$oid": "57e193d7a9cc81b4027498b5"}, "e": 1e2, "$set": {"a.b": {"$gt": -0.5}}}
      """
    let id = try #require(ObjectID(hex: "57e193d7a9cc81b4027498b5"))
    let expected: BSONDocument = [
      "sport": "cycling", "massKg": 72.5, "laps": [.int32(1), 3_000_000_000, [], [:]],
      "none": nil, "ok": true, "at": .datetime(milliseconds: 1_360_152_674_500),
      "_id": .objectID(id), "e": 100.0, "$set": ["a.b": ["$gt": -0.5]],
    ]
    #expect(try BSONDocument(extendedJSON: text) == expected)
  }

  @Test func integersBeyondSixtyFourBitsBecomeDoubles() throws {
    #expect(try BSONValue(extendedJSON: "9223372036854775807") == .int64(.max))
    #expect(try BSONValue(extendedJSON: "9223372036854775808") == .double(0x1p63))
    #expect(try BSONValue(extendedJSON: "-2147483648") == .int32(.min))
  }

  @Test func scopeMayStandBeforeItsCode() throws {
    let code = BSONValue.javascriptWithScope(BSONCodeWithScope(code: "f", scope: ["x": .int32(1)]))
    #expect(try BSONValue(extendedJSON: #"{"$scope":{"x":1},"$code":"f"}"#) == code)
    #expect(try BSONValue(extendedJSON: #"{"$code":"f","$scope":{"x":1}}"#) == code)
    #expect(try BSONValue(extendedJSON: #"{"$scope":{"}":"\"}"}}"#) == ["$scope": ["}": "\"}"]])
  }

  @Test(arguments: [
    (#""\u00e9\n\"\/\\""#, "é\n\"/\\"), (#""\ud83d\udeb4""#, "🚴"), (#""\u0000""#, "\0"),
    (#""é\tx""#, "é\tx"), (#""""#, ""),
  ])
  func resolvesEscapes(_ text: String, _ expected: String) throws {
    #expect(try BSONValue(extendedJSON: text) == .string(expected))
  }

  @Test(
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2024-02-29T23:59:59.999Z", 1_709_251_199_999),
      ("2013-02-06T13:11:14+01:00", 1_360_152_674_000),
      ("0001-01-01T00:00:00Z", -62_135_596_800_000),
      ("2013-02-06T04:41:14.123456789-0730", 1_360_152_674_123),
    ] as [(String, Int64)])
  func readsDates(_ text: String, _ milliseconds: Int64) throws {
    let value = try BSONValue(extendedJSON: #"{"$date":"\#(text)"}"#)
    #expect(value == .datetime(milliseconds: milliseconds))
  }

  @Test(arguments: [
    "", "2013-02-06", "2013-02-06T12:11:14", "2013-02-30T12:11:14Z", "2013-13-06T12:11:14Z",
    "2013-02-06T24:00:00Z", "2013-02-06T12:60:14Z", "2013-02-06T12:11:60Z", "2013-02-06T12:11:14.Z",
    "2013-02-06 12:11:14Z", "2013-02-06T12:11:14Zx", "+013-02-06T12:11:14Z", "2013-02-06T12:11:14+",
    "2013-02-06T12:11:14+24:00", "1900-02-29T00:00:00Z",
  ])
  func refusesOtherDates(_ text: String) {
    #expect(throws: ExtendedJSONError.self) {
      try BSONValue(extendedJSON: #"{"$date":"\#(text)"}"#)
    }
  }

  @Test(arguments: [
    "", " ", "{", "[", "{]", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, "[1,]", "[,1]", "[1 2]", "01",
    "1.", ".5", "+1", "-", "1e", "1e+", "0x10", "NaN", "tru", "nulll", "'a'", #""a"#, #""\x""#,
    #""\u12g4""#, #""\ud800""#, #""\ud800\u0041""#, #""\udc00\ud800""#, "\"\n\"", "1 2", "1e999",
    "{} {}", #"{a:1}"#, #"{"a":1 "b":2}"#,
  ])
  func refusesWhatIsNoJSON(_ text: String) {
    #expect(throws: ExtendedJSONError.self) { try BSONValue(extendedJSON: text) }
  }

  /// After the cases of the corpus's file on top-level documents.
  @Test(arguments: [
    #"{"$oid":42}"#, #"{"$oid":"57e193d7a9cc81b4027498b5","x":1}"#, #"{"$numberInt":42}"#,
    #"{"$numberInt":"2147483648"}"#, #"{"$numberInt":" 1"}"#, #"{"$numberLong":42}"#,
    #"{"$numberLong":"1","x":true}"#, #"{"$numberDouble":1.5}"#, #"{"$numberDouble":"0x1p3"}"#,
    #"{"$numberDouble":"inf"}"#, #"{"$numberDouble":"1e999"}"#, #"{"$numberDecimal":1}"#,
    #"{"$binary":{"base64":0,"subType":"00"}}"#, #"{"$binary":{"base64":"","subType":0}}"#,
    #"{"$binary":{"base64":""}}"#, #"{"$binary":{"subType":"00"}}"#,
    #"{"$binary":{"base64":"","subType":"00","x":1}}"#, #"{"$binary":{"base64":"","subType":""}}"#,
    #"{"$binary":{"base64":"A","subType":"00"}}"#, #"{"$binary":{"base64":"A===","subType":"00"}}"#,
    #"{"$binary":{"base64":"Zh==","subType":"00"}}"#, #"{"$binary":"AA=="}"#,
    #"{"$binary":{"base64":"Zg==Zg==","subType":"00"}}"#, #"{"$code":42}"#,
    #"{"$code":42,"$scope":{}}"#, #"{"$code":"","x":1}"#, #"{"$code":"","$scope":42}"#,
    #"{"$scope":{},"$code":1}"#, #"{"$scope":{},"$code":"","x":1}"#, #"{"$timestamp":42}"#,
    #"{"$timestamp":{"t":"1","i":2}}"#, #"{"$timestamp":{"t":1,"i":"2"}}"#,
    #"{"$timestamp":{"t":1}}"#, #"{"$timestamp":{"t":1,"i":2,"x":3}}"#,
    #"{"$timestamp":{"t":1,"i":2},"x":3}"#, #"{"$timestamp":{"t":-1,"i":2}}"#,
    #"{"$timestamp":{"t":4294967296,"i":2}}"#, #"{"$date":42}"#, #"{"$date":5000000000}"#,
    #"{"$date":{"$numberLong":"1"},"x":1}"#, #"{"$date":{"$numberInt":"1"}}"#,
    #"{"$regularExpression":{"pattern":"a"}}"#, #"{"$regularExpression":{"options":"a"}}"#,
    #"{"$regularExpression":{"pattern":42,"options":""}}"#,
    #"{"$regularExpression":{"pattern":"a","options":"","x":1}}"#,
    #"{"$regularExpression":{"pattern":"\u0000","options":""}}"#,
    #"{"$regularExpression":{"pattern":"a","options":"i\u0000"}}"#, #"{"$dbPointer":42}"#,
    #"{"$dbPointer":{"$ref":"b","$id":{"$oid":"57e193d7a9cc81b4027498b5"},"c":1}}"#,
    #"{"$dbPointer":{"$ref":1,"$id":{"$oid":"57e193d7a9cc81b4027498b5"}}}"#,
    #"{"$dbPointer":{"$ref":"b","$id":"57e193d7a9cc81b4027498b5"}}"#, #"{"$minKey":true}"#,
    #"{"$minKey":0}"#, #"{"$minKey":1,"x":1}"#, #"{"$maxKey":"1"}"#, #"{"$undefined":false}"#,
    #"{"$undefined":1}"#, #"{"$symbol":1}"#, #"{"$uuid":1}"#, #"{"x":1,"$oid":"a"}"#,
    #"{"a\u0000b":1}"#, #"{"x":{"\u0000":1}}"#,
  ])
  func refusesTypesThatAreNotWellFormed(_ text: String) {
    #expect(throws: ExtendedJSONError.self) { try BSONDocument(extendedJSON: #"{"a":\#(text)}"#) }
    #expect(throws: ExtendedJSONError.self) { try BSONValue(extendedJSON: text) }
  }

  @Test func aTypeIsNoDocument() {
    let error = #expect(throws: ExtendedJSONError.self) {
      try BSONDocument(extendedJSON: #"{"$minKey":1}"#)
    }
    #expect(error?.reason == .misplacedTypeName("$minKey"))
  }

  @Test func errorsTellPlaceAndPath() {
    let text = #"{"laps":[{"at":1},{"at":{"$oid":"57"}}]}"#
    let error = #expect(throws: ExtendedJSONError.self) { try BSONDocument(extendedJSON: text) }
    #expect(error?.path == ["laps", "1", "at"])
    #expect(error?.offset == 32)
    #expect(
      error?.description
        == "Extended JSON: $oid needs 24 hexadecimal digits and nothing else at byte 32 in laps.1.at"
    )
  }

  @Test func refusesTextThatIsNotUTF8() {
    let error = #expect(throws: ExtendedJSONError.self) {
      try BSONValue(extendedJSON: [0x22, 0xC3, 0x22] as [UInt8])
    }
    #expect(error?.reason == .invalidUTF8)
    #expect(error?.offset == 1)
  }

  @Test(arguments: [
    (#"{"a":"#, "}"), ("[", "]"), (#"{"$scope":"#, "}"), (#"{"$binary":"#, "}"),
    (#"{"$dbPointer":{"$ref":"a","$id":"#, "}}"), (#"{"$code":"","$scope":"#, "}"),
    (#"{"$date":"#, "}"), (#"{"$minKey":"#, "}"),
  ])
  func depthIsLimited(_ open: String, _ close: String) {
    for levels in [101, 5_000] {
      let text =
        String(repeating: open, count: levels) + "{}" + String(repeating: close, count: levels)
      #expect(throws: ExtendedJSONError.self) { try BSONValue(extendedJSON: text) }
    }
  }

  @Test func aHundredLevelsAreRead() throws {
    let text =
      String(repeating: #"{"a":"#, count: 99) + #"{"d":{"$date":{"$numberLong":"1"}}}"#
      + String(repeating: "}", count: 99)
    let document = try BSONDocument(extendedJSON: text)
    #expect(document.extendedJSON(.canonical) == text)
    let error = #expect(throws: ExtendedJSONError.self) {
      try BSONDocument(extendedJSON: #"{"a":\#(text)}"#)
    }
    #expect(error?.reason == .notStorable(.tooDeep(limit: 100)))
  }

  @Test func sizeIsLimited() {
    let limits = BSONLimits(byteCount: 100, depth: 10)
    let text = "[" + Array(repeating: "1", count: 50).joined(separator: ",") + "]"
    let error = #expect(throws: ExtendedJSONError.self) {
      try BSONDocument(extendedJSON: #"{"a":\#(text)}"#, limits: limits)
    }
    guard case .notStorable(.tooLarge) = error?.reason else {
      Issue.record("expected tooLarge, got \(String(describing: error))")
      return
    }
  }
}
