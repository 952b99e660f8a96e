import BSON
import TestSupport
import Testing

private struct Everything: Codable, Equatable {
  struct Lap: Codable, Equatable {
    var name: String
    var distanceM: Double
    var note: String?
  }

  enum Sport: String, Codable {
    case cycling
    case running
  }

  var id: ObjectID
  var sport: Sport
  var massKg: Double
  var single: Float
  var count: Int
  var small: Int8
  var wide: UInt64
  var ok: Bool
  var at: BSONDateTime
  var price: Decimal128
  var uuid: BSONUUID
  var raw: BSONBinary
  var stamp: BSONTimestamp
  var find: BSONRegularExpression
  var vector: BSONVector
  var anything: BSONValue
  var open: BSONDocument
  var list: BSONArray
  var laps: [Lap]
  var first: Lap?
  var missing: Lap?
  var gaps: [Int?]
  var grid: [[Double]]
  var byName: [String: Int]
  var ids: [ObjectID]
  var lastID: ObjectID?

  static func sample() throws -> Everything {
    Everything(
      id: .zero, sport: .cycling, massKg: 72.5, single: 1.5, count: -3, small: -128,
      wide: UInt64(Int64.max), ok: true, at: BSONDateTime(milliseconds: -5),
      price: try Decimal128(parsing: "9.90"), uuid: BSONUUID(high: 1, low: 2),
      raw: BSONBinary([1, 2], subtype: .md5), stamp: BSONTimestamp(seconds: 1, increment: 2),
      find: try BSONRegularExpression(pattern: "a", options: "i"), vector: .int8([1, -1]),
      anything: ["a": [nil, .minKey]], open: ["x": ["y": 1]], list: [1, "two"],
      laps: [Lap(name: "one", distanceM: 1, note: nil), Lap(name: "two", distanceM: 2, note: "n")],
      first: Lap(name: "one", distanceM: 1, note: nil), missing: nil, gaps: [1, nil, 3],
      grid: [[1, 2], [], [3]], byName: ["a": 1, "b": 2], ids: [.zero], lastID: .zero)
  }
}

@Suite struct BSONCoderTests {
  @Test func everyTypeRoundTripsAndIsStoredAsItself() throws {
    let sample = try Everything.sample()
    let document = try BSONEncoder().encode(sample)
    #expect(try BSONDocument(validating: Array(document.bytes)) == document)
    #expect(try BSONDecoder().decode(Everything.self, from: document) == sample)
    let types = ["id", "massKg", "count", "small", "wide", "at", "price", "uuid", "find", "gaps"]
      .map { document[$0]?.type }
    #expect(
      types == [
        .objectID, .double, .int64, .int32, .int64, .datetime, .decimal128, .binary,
        .regularExpression, .array,
      ])
    #expect(document["gaps"] == [1, nil, 3])
    #expect(document["first"] == ["name": "one", "distanceM": 1.0])
    #expect(!document.contains(key: "missing"))
    #expect(document["anything"] == sample.anything)
    #expect(document["open"] == .document(sample.open))
  }

  @Test func keysMayStandInAnyOrderAmongOthers() throws {
    var random = SeededGenerator(seed: 400)
    let sample = try Everything.sample()
    let elements = Array(try BSONEncoder().encode(sample).elements)
    for _ in 0..<200 {
      var builder = BSONBuilder()
      for (position, element) in elements.shuffled(using: &random).enumerated() {
        builder.append(element)
        if random.chance(1, in: 2) { builder.append("other\(position)", ["x": 1]) }
      }
      let decoded = try BSONDecoder().decode(Everything.self, from: builder.finish())
      #expect(decoded == sample)
    }
  }

  @Test func integersAreReadFromAnyNumberThatHoldsThem() throws {
    let stored: [BSONValue] = [.int32(7), .int64(7), .double(7)]
    for value in stored {
      #expect(try BSONDecoder().decode(Int.self, fromValue: value) == 7)
      #expect(try BSONDecoder().decode(UInt8.self, fromValue: value) == 7)
      #expect(try BSONDecoder().decode(Double.self, fromValue: value) == 7)
    }
  }

  @Test(
    arguments: [
      (
        ["laps": [["name": "a", "distanceM": 1.0], ["name": 5]]], "laps.1.name",
        "found long, expected String"
      ),
      (["laps": [["name": "a"]]], "laps.0", "found no element \"distanceM\""),
      (["laps": [["name": nil]]], "laps.0.name", "found null, expected String"),
      (["laps": ["a": 1]], "laps", "found object, expected array"),
      (["laps": [1]], "laps.0", "found long, expected object"),
      ([:], "", "found no element \"laps\""),
      (["laps": [], "id": "x"], "id", "found string, expected objectId"),
      (["laps": [], "small": 300], "small", "found long that Int8 cannot hold exactly"),
      (["laps": [], "small": 1.5], "small", "found double that Int8 cannot hold exactly"),
      (["laps": [], "small": "1"], "small", "found string, expected Int8"),
    ] as [(BSONDocument, String, String)])
  func errorsTellPathAndWhatWasFoundAndExpected(
    _ document: BSONDocument, _ path: String, _ words: String
  ) {
    struct Ride: Decodable {
      let laps: [Everything.Lap]
      let id: ObjectID?
      let small: Int8?
    }
    let error = #expect(throws: DecodingError.self) {
      try BSONDecoder().decode(Ride.self, from: document)
    }
    let context: DecodingError.Context? =
      switch error {
      case .typeMismatch(_, let context), .valueNotFound(_, let context),
        .keyNotFound(_, let context), .dataCorrupted(let context):
        context
      default: nil
      }
    #expect(context?.codingPath.map(\.stringValue).joined(separator: ".") == path)
    #expect(context?.debugDescription == words)
  }

  @Test func aKeyWithNulStandsNowhere() {
    struct Trap: Decodable {
      let value: Int

      enum CodingKeys: String, CodingKey {
        case value = "a\0b"
      }
    }
    // The number's bytes are "b" and zeros, so the bytes after the 0 of "a" look like the rest of a
    // key.
    let document: BSONDocument = ["a": .int32(0x62)]
    #expect(throws: DecodingError.self) { try BSONDecoder().decode(Trap.self, from: document) }
  }

  @Test func encodingErrorsTellThePath() {
    struct Inner: Encodable { let big = UInt64.max }
    struct Outer: Encodable { let list = [Inner()] }
    struct BadKey: Encodable { let list = [["a\0": 1]] }
    #expect(encodingPath(Outer()) == ["list", "0", "big"])
    #expect(encodingPath(BadKey()) == ["list", "0"])
    #expect(encodingPath([1, 2]) == [])
    #expect(encodingPath("text") == [])
  }

  @Test func limitsAreErrors() throws {
    struct Node: Codable {
      var next: [Node]
    }
    var node = Node(next: [])
    for _ in 0..<49 { node = Node(next: [node]) }
    let deepest = try BSONEncoder().encode(node)
    #expect(throws: Never.self) { try BSONDocument(validating: Array(deepest.bytes)) }
    #expect(throws: EncodingError.self) { try BSONEncoder().encode(Node(next: [node])) }
    let encoder = BSONEncoder(limits: BSONLimits(byteCount: 50, depth: 5))
    #expect(throws: EncodingError.self) {
      try encoder.encode(["a": String(repeating: "x", count: 60)])
    }
    #expect(throws: Never.self) { try encoder.encode(["a": String(repeating: "x", count: 37)]) }
    #expect(throws: EncodingError.self) {
      try encoder.encode(["a": String(repeating: "x", count: 38)])
    }
  }

  @Test func subclassesKeepTheirSuperclassUnderSuper() throws {
    let document = try BSONEncoder().encode(Dog(name: "Rex", legs: 4))
    #expect(document == ["name": "Rex", "super": ["legs": 4]])
    let dog = try BSONDecoder().decode(Dog.self, from: document)
    #expect(dog.name == "Rex" && dog.legs == 4)
  }

  @Test func anEnumWithValuesAndAnEmptyStructAreDocuments() throws {
    enum Effort: Codable, Equatable {
      case rest
      case power(watts: Int)
    }
    struct Nothing: Codable, Equatable {}
    for effort in [Effort.rest, .power(watts: 250)] {
      let document = try BSONEncoder().encode(effort)
      #expect(try BSONDecoder().decode(Effort.self, from: document) == effort)
    }
    #expect(try BSONEncoder().encode(Nothing()) == [:])
    #expect(try BSONEncoder().encode(["a": Nothing()]) == ["a": [:]])
    #expect(try BSONDecoder().decode(Nothing.self, from: [:]) == Nothing())
  }

  @Test func aContainerThatWasLeftCannotBeWritten() {
    struct Interleaved: Encodable {
      func encode(to encoder: any Encoder) throws {
        var outer = encoder.container(keyedBy: Key.self)
        var inner = outer.nestedUnkeyedContainer(forKey: .inner)
        try inner.encode(1)
        try outer.encode(2, forKey: .outer)
        try inner.encode(3)
      }

      enum Key: CodingKey {
        case inner
        case outer
      }
    }
    #expect(throws: EncodingError.self) { try BSONEncoder().encode(Interleaved()) }
  }

  private func encodingPath(_ value: some Encodable) -> [String]? {
    let error = #expect(throws: EncodingError.self) { try BSONEncoder().encode(value) }
    guard case .invalidValue(_, let context) = error else { return nil }
    return context.codingPath.map(\.stringValue)
  }
}

private class Animal: Codable {
  var legs: Int

  init(legs: Int) { self.legs = legs }
}

private final class Dog: Animal {
  var name: String

  init(name: String, legs: Int) {
    self.name = name
    super.init(legs: legs)
  }

  required init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    name = try container.decode(String.self, forKey: .name)
    try super.init(from: container.superDecoder())
  }

  override func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .name)
    try super.encode(to: container.superEncoder())
  }

  private enum Key: CodingKey {
    case name
  }
}
