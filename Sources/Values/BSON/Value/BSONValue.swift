/// One value of any BSON type.
///
/// Documents, arrays and binaries are views that share the bytes they were read from. Two values
/// are equal when type and bytes are equal: `1` as int32 is not `1` as int64, `-0.0` is not `0.0`,
/// a NaN equals the same NaN, and strings compare by their bytes, not by Unicode's canonical
/// equivalence. The one exception is the order of a regular expression's options, which does not
/// matter.
public enum BSONValue: Sendable {
  case double(Double)
  case string(String)
  case document(BSONDocument)
  case array(BSONArray)
  case binary(BSONBinary)
  /// Deprecated by the specification.
  case undefined
  case objectID(ObjectID)
  case bool(Bool)
  /// A moment in UTC: milliseconds since 1970-01-01T00:00Z, negative before.
  case datetime(milliseconds: Int64)
  case null
  indirect case regularExpression(BSONRegularExpression)
  /// Deprecated by the specification.
  indirect case dbPointer(BSONDBPointer)
  case javascript(String)
  /// Deprecated by the specification.
  case symbol(String)
  /// Deprecated by the specification.
  indirect case javascriptWithScope(BSONCodeWithScope)
  case int32(Int32)
  case timestamp(BSONTimestamp)
  case int64(Int64)
  case decimal128(Decimal128)
  case minKey
  case maxKey

  /// The BSON type of this value. O(1).
  public var type: BSONType {
    switch self {
    case .double: .double
    case .string: .string
    case .document: .document
    case .array: .array
    case .binary: .binary
    case .undefined: .undefined
    case .objectID: .objectID
    case .bool: .bool
    case .datetime: .datetime
    case .null: .null
    case .regularExpression: .regularExpression
    case .dbPointer: .dbPointer
    case .javascript: .javascript
    case .symbol: .symbol
    case .javascriptWithScope: .javascriptWithScope
    case .int32: .int32
    case .timestamp: .timestamp
    case .int64: .int64
    case .decimal128: .decimal128
    case .minKey: .minKey
    case .maxKey: .maxKey
    }
  }
}
