import BSON
import TestSupport
import Testing

@Suite struct BSONDocumentTests {
  private let ride: BSONDocument = [
    "sport": "cycling", "massKg": 72.5, "laps": [1, "two", nil], "home": ["city": "Zürich"],
  ]

  @Test func anEmptyDocumentIsFiveBytes() {
    #expect(Array(BSONDocument().bytes) == [5, 0, 0, 0, 0])
    #expect(BSONDocument().isEmpty)
    #expect(([:] as BSONDocument) == BSONDocument())
  }

  @Test func aLiteralHasTheBytesOfTheSpecification() {
    // The first example of bsonspec.org's FAQ.
    let hello: BSONDocument = ["hello": "world"]
    let expected: [UInt8] =
      [0x16, 0, 0, 0, 2] + Array("hello".utf8) + [0, 6, 0, 0, 0] + Array("world".utf8) + [0, 0]
    #expect(Array(hello.bytes) == expected)
  }

  @Test func findsValuesByKeyAndPath() {
    #expect(ride["sport"] == "cycling")
    #expect(ride["massKg"]?.doubleValue == 72.5)
    #expect(ride[path: ["home", "city"]] == "Zürich")
    #expect(ride["laps"]?.arrayValue?[1] == "two")
  }

  @Test func whatIsMissingIsNil() {
    #expect(ride["speed"] == nil)
    #expect(ride["spor"] == nil)
    #expect(ride["sport "] == nil)
    #expect(ride[path: ["sport", "city"]] == nil)
    #expect(ride[path: [String]()] == nil)
    #expect(ride["laps"]?.arrayValue?[3] == nil)
    #expect(ride["laps"]?.arrayValue?[-1] == nil)
  }

  @Test func nullIsAValueAndNotAbsence() {
    let document: BSONDocument = ["gone": nil]
    #expect(document["gone"]?.isNull == true)
    #expect(document.contains(key: "gone"))
  }

  @Test func keepsTheOrderOfKeys() {
    #expect(Array(ride.keys) == ["sport", "massKg", "laps", "home"])
    #expect(ride.map(\.key) == Array(ride.keys))
    #expect(ride.count == 4)
  }

  @Test func keysAreComparedByBytes() {
    let document: BSONDocument = ["e\u{301}": 1]
    #expect(document["é"] == nil)
    #expect(document["e\u{301}"] == 1)
    #expect(BSONValue.string("é") != BSONValue.string("e\u{301}"))
  }

  @Test func equalityIsOfTypeAndBytes() {
    #expect(BSONValue.int32(1) != BSONValue.int64(1))
    #expect(BSONValue.double(-0.0) != BSONValue.double(0.0))
    #expect(BSONValue.double(.nan) == BSONValue.double(.nan))
    #expect((["a": 1, "b": 2] as BSONDocument) != ["b": 2, "a": 1])
  }

  @Test func aViewEqualsItsDetachedCopy() throws {
    let home = try #require(ride["home"]?.documentValue)
    #expect(home == home.detached())
    #expect(home.hashValue == home.detached().hashValue)
    #expect(home.bytes.count == home.byteCount)
  }

  @Test func elementsReadTheirKeyOnlyWhenAsked() throws {
    let element = try #require(ride.element("massKg"))
    #expect(element.type == .double)
    #expect(element.hasKey("massKg") && !element.hasKey("mass") && !element.hasKey("massLb"))
    #expect(element.withKey { $0.count } == 6)
    #expect(Array(element.keyBytes) == Array("massKg".utf8))
    #expect(element.valueBytes.count == 8)
  }

  @Test func gettersAnswerOnlyForTheirType() {
    #expect(BSONValue.int32(7).int64Value == 7)
    #expect(BSONValue.int64(7).int32Value == 7)
    #expect(BSONValue.int64(.max).int32Value == nil)
    #expect(BSONValue.int64(.max).doubleValue == nil)
    #expect(BSONValue.int64(1 << 53).doubleValue == 9_007_199_254_740_992)
    #expect(BSONValue.double(7.5).int64Value == nil)
    #expect(BSONValue.string("7").int64Value == nil)
    #expect(BSONValue.datetime(milliseconds: 7).int64Value == nil)
    #expect(BSONValue.bool(true).isNumber == false)
  }

  @Test func printingNeverShowsContent() throws {
    let secret: BSONDocument = [
      "diagnosis": "asthma", "notes": ["asthma"], "raw": .binary(BSONBinary(Array("asthma".utf8))),
      "find": .regularExpression(try BSONRegularExpression(pattern: "asthma")),
    ]
    var shown = "\(secret) \(String(reflecting: secret))"
    dump(secret, to: &shown)
    for element in secret.elements {
      dump(element, to: &shown)
      dump(element.value, to: &shown)
      shown += "\(element) \(element.value) \(String(reflecting: element.value))"
    }
    let children: [Any] = [
      BSONArray(arrayLiteral: "asthma"), BSONBinary(Array("asthma".utf8)),
      try BSONRegularExpression(pattern: "asthma"),
      BSONCodeWithScope(code: "asthma", scope: secret),
      BSONDBPointer(namespace: "asthma", id: .zero),
    ]
    for child in children {
      dump(child, to: &shown)
    }
    #expect(!shown.contains("asthma"))
    #expect(!shown.contains("diagnosis"))
    #expect(!shown.contains("97"), "the bytes of the text")
    #expect("\(secret)" == "BSONDocument(4 keys, \(secret.byteCount) bytes)")
  }
}
