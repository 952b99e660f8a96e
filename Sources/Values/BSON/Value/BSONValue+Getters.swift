/// Each getter is nil when the value has another type. Only the getters of numbers convert between
/// types, and are nil when the conversion would lose digits.
extension BSONValue {
  /// The text of a string. O(1).
  public var stringValue: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The sub-document, sharing this value's bytes. O(1).
  public var documentValue: BSONDocument? {
    if case .document(let document) = self { document } else { nil }
  }

  /// The array, sharing this value's bytes. O(1).
  public var arrayValue: BSONArray? {
    if case .array(let array) = self { array } else { nil }
  }

  /// The binary, sharing this value's bytes. O(1).
  public var binaryValue: BSONBinary? {
    if case .binary(let binary) = self { binary } else { nil }
  }

  /// The ObjectID. O(1).
  public var objectIDValue: ObjectID? {
    if case .objectID(let id) = self { id } else { nil }
  }

  /// The Boolean; numbers are not Booleans. O(1).
  public var boolValue: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// A date's milliseconds since 1970-01-01T00:00Z. O(1).
  public var datetimeMilliseconds: Int64? {
    if case .datetime(let milliseconds) = self { milliseconds } else { nil }
  }

  /// An int32, or an int64 or a double without fraction that fits in 32 bits. O(1).
  public var int32Value: Int32? {
    int64Value.flatMap(Int32.init(exactly:))
  }

  /// An int32, an int64, or a double without fraction that fits in 64 bits, because many programs
  /// store every number as a double. O(1).
  public var int64Value: Int64? {
    switch self {
    case .int32(let value): Int64(value)
    case .int64(let value): value
    case .double(let value): Int64(exactly: value)
    default: nil
    }
  }

  /// A double, an int32, or an int64 that a double holds exactly. O(1).
  public var doubleValue: Double? {
    switch self {
    case .double(let value): value
    case .int32(let value): Double(value)
    case .int64(let value): Double(exactly: value)
    default: nil
    }
  }

  /// The decimal. O(1).
  public var decimal128Value: Decimal128? {
    if case .decimal128(let value) = self { value } else { nil }
  }

  /// Whether this is BSON's null. O(1).
  public var isNull: Bool {
    if case .null = self { true } else { false }
  }

  /// Whether this is a double, int32, int64 or decimal128. O(1).
  public var isNumber: Bool {
    switch self {
    case .double, .int32, .int64, .decimal128: true
    default: false
    }
  }
}
