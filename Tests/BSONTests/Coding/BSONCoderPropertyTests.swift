import BSON
import Foundation
import TestSupport
import Testing

@Suite struct BSONCoderPropertyTests {
  @Test(arguments: 0..<8 as Range<UInt64>)
  func anyTreeRoundTripsThroughContainers(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: 500 + seed)
    for _ in 0..<GeneratedCount.times(500) {
      let document = random.document(levels: 4)
      let tree = try BSONDecoder().decode(Tree.self, from: document)
      #expect(try BSONEncoder().encode(tree) == document)
      let held = try BSONEncoder().encode(["v": BSONValue.document(document)])
      #expect(held == ["v": .document(document)])
      #expect(try BSONDecoder().decode([String: BSONValue].self, from: held).count == 1)
    }
  }

  @Test func otherCodersSeeExtendedJSON() throws {
    var random = SeededGenerator(seed: 520)
    for _ in 0..<300 {
      let document = random.document(levels: 3)
      let json = try JSONEncoder().encode([document])
      let read = try JSONDecoder().decode([BSONDocument].self, from: json)
      #expect(read.first?.extendedJSON(.canonical) == document.extendedJSON(.canonical))
    }
    let id = try JSONEncoder().encode([ObjectID.zero])
    #expect(try JSONDecoder().decode([ObjectID].self, from: id) == [.zero])
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([BSONUUID].self, from: id) }
  }

  /// Every key is found, in whatever order the keys are read, and also through the index.
  @Test func aDocumentOfAThousandKeysIsReadInAnyOrder() throws {
    var random = SeededGenerator(seed: 530)
    let keys = (0..<1_000).map { "key\($0)" }
    let document = try BSONDocument(keys.enumerated().map { ($1, .int64(Int64($0))) })
    let info = try #require(CodingUserInfoKey(rawValue: "order"))
    for order in [keys, keys.reversed(), keys.shuffled(using: &random)] {
      let picked = try BSONDecoder(userInfo: [info: order]).decode(Picked.self, from: document)
      #expect(picked.sum == 499_500)
      #expect(picked.missing == 1_000)
    }
  }
}

/// A whole document, decoded through containers with whatever keys and values it has.
private indirect enum Tree: Codable {
  case fields([(key: Name, value: Tree)])
  case values([Tree])
  case leaf(BSONValue)

  struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer().decode(BSONValue.self)
    switch value {
    case .document(let document)
    where Set(document.keys.map { Array($0.utf8) }).count == document.count:
      let fields = try decoder.container(keyedBy: Name.self)
      self = .fields(try fields.allKeys.map { ($0, try fields.decode(Tree.self, forKey: $0)) })
    case .array:
      self = .values(try [Tree](from: decoder))
    default: self = .leaf(value)
    }
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .fields(let fields):
      var container = encoder.container(keyedBy: Name.self)
      for (key, value) in fields { try container.encode(value, forKey: key) }
    case .values(let values):
      var container = encoder.unkeyedContainer()
      for value in values { try container.encode(value) }
    case .leaf(let value):
      var container = encoder.singleValueContainer()
      try container.encode(value)
    }
  }
}

/// Adds up a document's numbers, read by key in a given order, and asks for as many missing keys.
private struct Picked: Decodable {
  var sum = 0
  var missing = 0

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Tree.Name.self)
    for name in decoder.userInfo.values.first as? [String] ?? [] {
      sum += try container.decode(Int.self, forKey: .init(stringValue: name))
      let other = Tree.Name(stringValue: name + "?")
      missing += try container.decodeIfPresent(Int.self, forKey: other) == nil ? 1 : 0
    }
  }
}
