import BSON
import Testing

/// Documents from outside, and types that use a decoder in unusual ways, work in bounded time.
@Suite struct BSONDecoderLimitsTests {
  /// Each value is first read as a number, which fails with an error that has the path. Finding
  /// each path from the start of the document would take hours.
  @Test func tryingTwoFormsOfEachValueTakesOneWalk() throws {
    let values = (0..<20_000).map { _ in BSONValue.string("x") }
    let document: BSONDocument = ["a": 1, "values": .array(try BSONArray(values))]
    let read = try BSONDecoder().decode(Tried.self, from: document)
    #expect(read.values.count == 20_000)
    #expect(read.values.last?.path == ["values", "19999"])
  }

  @Test func pathsAreRightInAnyOrder() throws {
    let document: BSONDocument = [
      "first": ["", "", ["": ["x", nil]]], "": [:], "second": ["a": ["b": ""], "c": ""],
    ]
    let key = try #require(CodingUserInfoKey(rawValue: "order"))
    for order in [Order.forth, .back, .both] {
      let visited = try BSONDecoder(userInfo: [key: order]).decode(Visited.self, from: document)
      #expect(
        visited.paths == [
          [], [""], ["first"], ["first", "0"], ["first", "1"], ["first", "2"], ["first", "2", ""],
          ["first", "2", "", "0"], ["first", "2", "", "1"], ["second"], ["second", "a"],
          ["second", "a", "b"], ["second", "c"],
        ])
    }
  }

  @Test func aContainerThatWasKeptGoesOn() throws {
    let kept = try BSONDecoder().decode(Kept.self, from: ["a": 1, "b": [2, 3]])
    #expect(try kept.container.decode(Int.self, forKey: .a) == 1)
    #expect(try kept.container.decode([Int].self, forKey: .b) == [2, 3])
    #expect(throws: DecodingError.self) { try kept.container.decode(String.self, forKey: .a) }
    #expect(throws: DecodingError.self) { try kept.container.decode(Int.self, forKey: .c) }
  }
}

private struct Tried: Decodable {
  struct Value: Decodable {
    /// The path in the error of the first attempt.
    var path: [String] = []

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      do {
        _ = try container.decode(Int.self)
      } catch DecodingError.typeMismatch(_, let context) {
        path = context.codingPath.map(\.stringValue)
        _ = try container.decode(String.self)
      }
    }
  }

  var values: [Value]
}

/// The order in which a container's values are visited.
private enum Order {
  case forth
  case back
  case both
}

/// The paths of all values of a document, as their decoders tell them.
private struct Visited: Decodable {
  struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  private(set) var paths: Set<[String]> = []

  init(from decoder: any Decoder) throws { try visit(decoder) }

  private mutating func visit(_ decoder: any Decoder) throws {
    paths.insert(decoder.codingPath.map(\.stringValue))
    let inner = try Self.decoders(inside: decoder)
    let order = decoder.userInfo.values.first as? Order
    if order != .back { for decoder in inner { try visit(decoder) } }
    if order != .forth { for decoder in inner.reversed() { try visit(decoder) } }
  }

  private static func decoders(inside decoder: any Decoder) throws -> [any Decoder] {
    if let fields = try? decoder.container(keyedBy: Name.self) {
      return try fields.allKeys.map { try fields.superDecoder(forKey: $0) }
    }
    guard var values = try? decoder.unkeyedContainer() else { return [] }
    var decoders: [any Decoder] = []
    while !values.isAtEnd { decoders.append(try values.superDecoder()) }
    return decoders
  }
}

private struct Kept: Decodable {
  enum CodingKeys: String, CodingKey {
    case a
    case b
    case c
  }

  let container: KeyedDecodingContainer<CodingKeys>

  init(from decoder: any Decoder) throws {
    container = try decoder.container(keyedBy: CodingKeys.self)
  }
}
