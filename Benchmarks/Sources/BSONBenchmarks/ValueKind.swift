import BSON
import BenchmarkSupport

/// What a generated key holds, told by its first letter.
enum ValueKind: Character {
  case string = "s"
  case double = "d"
  case int64 = "l"
  case int32 = "i"
  case bool = "b"
  case null = "n"
  case minKey = "m"
  case maxKey = "x"
  case array = "a"
  case binary = "y"
  case datetime = "t"
  case regularExpression = "r"
  case javascript = "j"
  case javascriptWithScope = "w"
  case timestamp = "p"

  /// A value of this kind.
  func value(from dice: inout Dice) throws -> BSONValue {
    switch self {
    case .string: .string(dice.text(80))
    case .double: .double(Double.random(in: -1e6..<1e6, using: &dice))
    case .int64: .int64(.random(in: .min ... .max, using: &dice))
    case .int32: .int32(.random(in: .min ... .max, using: &dice))
    case .bool: .bool(.random(using: &dice))
    case .null: .null
    case .minKey: .minKey
    case .maxKey: .maxKey
    case .array:
      .array(try BSONArray((0..<10).map { _ in .int32(.random(in: 0..<1000, using: &dice)) }))
    case .binary: .binary(BSONBinary((0..<80).map { _ in .random(in: 0...255, using: &dice) }))
    case .datetime: .datetime(milliseconds: .random(in: 0..<2_000_000_000_000, using: &dice))
    case .regularExpression:
      .regularExpression(try BSONRegularExpression(pattern: dice.text(20), options: "im"))
    case .javascript: .javascript(dice.text(40))
    case .javascriptWithScope:
      .javascriptWithScope(BSONCodeWithScope(code: dice.text(40), scope: ["x": 1]))
    case .timestamp:
      .timestamp(BSONTimestamp(seconds: .random(in: 0..<2_000_000_000, using: &dice), increment: 1))
    }
  }
}
