/// The types of the BSON specification 1.1. The raw value is the code before each element's key.
public enum BSONType: UInt8, Hashable, Sendable, CaseIterable {
  case double = 0x01
  case string = 0x02
  case document = 0x03
  case array = 0x04
  case binary = 0x05
  /// Deprecated by the specification; kept so that old documents can still be read.
  case undefined = 0x06
  case objectID = 0x07
  case bool = 0x08
  case datetime = 0x09
  case null = 0x0A
  case regularExpression = 0x0B
  /// Deprecated by the specification; kept so that old documents can still be read.
  case dbPointer = 0x0C
  case javascript = 0x0D
  /// Deprecated by the specification; kept so that old documents can still be read.
  case symbol = 0x0E
  /// Deprecated by the specification; kept so that old documents can still be read.
  case javascriptWithScope = 0x0F
  case int32 = 0x10
  case timestamp = 0x11
  case int64 = 0x12
  case decimal128 = 0x13
  case maxKey = 0x7F
  case minKey = 0xFF
}

extension BSONType {
  /// The number of bytes that each value of the type with this code has; nil where they differ, and
  /// where there is no such type.
  @inline(__always)
  static func fixedSize(of code: UInt8) -> Int? {
    guard code < 20 else { return code == 0x7F || code == 0xFF ? 0 : nil }
    let digit = fixedSizes &>> (3 &* UInt64(code)) & 7
    return digit == 0 ? nil : Int(digit &- 1) &* 4
  }

  /// A digit for each code up to 0x13, the lowest first: the size is four times what the digit
  /// is above 1; 0 is no fixed size.
  private static let fixedSizes: UInt64 = 0o5332_0000_0130_4100_0030
}

extension BSONType: CustomStringConvertible {
  /// The name by which MongoDB's `$type` and `bsonType` know the type. O(1).
  public var alias: String {
    switch self {
    case .double: "double"
    case .string: "string"
    case .document: "object"
    case .array: "array"
    case .binary: "binData"
    case .undefined: "undefined"
    case .objectID: "objectId"
    case .bool: "bool"
    case .datetime: "date"
    case .null: "null"
    case .regularExpression: "regex"
    case .dbPointer: "dbPointer"
    case .javascript: "javascript"
    case .symbol: "symbol"
    case .javascriptWithScope: "javascriptWithScope"
    case .int32: "int"
    case .timestamp: "timestamp"
    case .int64: "long"
    case .decimal128: "decimal"
    case .maxKey: "maxKey"
    case .minKey: "minKey"
    }
  }

  /// The same as `alias`.
  public var description: String { alias }
}
