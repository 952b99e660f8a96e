import BSON
import Testing

/// Behaviour on which types rely that were written for other decoders.
@Suite struct BSONDecoderHabitsTests {
  @Test func whatAnArrayCannotReadIsTriedInAnotherForm() throws {
    let forms = try decode(Forms.self, [1, "two", [3], ["x": 4], nil, 5])
    #expect(forms.found == ["1", "two", "[3]", "4", "nil", "5"])
  }

  @Test func eachContainerOfAnArrayStartsAtItsFirstValue() throws {
    #expect(try decode(Twice.self, [1, 2]).values == [[1, 2], [1, 2]])
  }

  @Test func aCopyOfAContainerGoesItsOwnWay() throws {
    #expect(try decode(Copied.self, [1, 2]).values == [[1, 2], [1, 2]])
  }

  @Test func aClassThatIsNamedAtRunTimeIsTheOneThatIsMade() throws {
    let type: Shape.Type = Circle.self
    #expect(try BSONDecoder().decode(type, from: ["corners": 0]) is Circle)
  }

  private func decode<Value: Decodable>(_ type: Value.Type, _ array: BSONArray) throws -> Value {
    try BSONDecoder().decode(type, fromValue: .array(array))
  }
}

private struct Forms: Decodable {
  private(set) var found: [String] = []

  init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    while !values.isAtEnd {
      found.append(try Self.next(&values))
      #expect(values.currentIndex == found.count)
    }
  }

  private static func next(_ values: inout any UnkeyedDecodingContainer) throws -> String {
    if try values.decodeNil() { return "nil" }
    if let number = try? values.decode(Int.self) { return String(number) }
    if let text = try? values.decode(String.self) { return text }
    if let list = try? values.decode([Int].self) { return String(describing: list) }
    _ = try? values.nestedUnkeyedContainer()
    let fields = try values.nestedContainer(keyedBy: Key.self)
    return String(try fields.decode(Int.self, forKey: .x))
  }

  private enum Key: CodingKey {
    case x
  }
}

private struct Twice: Decodable {
  let values: [[Int]]

  init(from decoder: any Decoder) throws {
    var first = try decoder.unkeyedContainer()
    let numbers = try rest(of: &first)
    var second = try decoder.unkeyedContainer()
    values = [numbers, try rest(of: &second)]
  }
}

private struct Copied: Decodable {
  let values: [[Int]]

  init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    var copy = container
    values = [try rest(of: &container), try rest(of: &copy)]
  }
}

private func rest(of container: inout any UnkeyedDecodingContainer) throws -> [Int] {
  var numbers: [Int] = []
  while !container.isAtEnd { numbers.append(try container.decode(Int.self)) }
  return numbers
}

private class Shape: Decodable {
  var corners: Int
}

private final class Circle: Shape {}
