extension BSONValue: Hashable {
  /// Whether both have the same type and the same bytes. O(bytes).
  public static func == (left: BSONValue, right: BSONValue) -> Bool {
    switch (left, right) {
    case (.double(let a), .double(let b)): a.bitPattern == b.bitPattern
    case (.string(let a), .string(let b)): a.hasSameBytes(as: b)
    case (.document(let a), .document(let b)): a == b
    case (.array(let a), .array(let b)): a == b
    case (.binary(let a), .binary(let b)): a == b
    case (.objectID(let a), .objectID(let b)): a == b
    case (.bool(let a), .bool(let b)): a == b
    case (.datetime(let a), .datetime(let b)): a == b
    case (.regularExpression(let a), .regularExpression(let b)): a == b
    case (.dbPointer(let a), .dbPointer(let b)): a == b
    case (.javascript(let a), .javascript(let b)): a.hasSameBytes(as: b)
    case (.symbol(let a), .symbol(let b)): a.hasSameBytes(as: b)
    case (.javascriptWithScope(let a), .javascriptWithScope(let b)): a == b
    case (.int32(let a), .int32(let b)): a == b
    case (.timestamp(let a), .timestamp(let b)): a == b
    case (.int64(let a), .int64(let b)): a == b
    case (.decimal128(let a), .decimal128(let b)): a == b
    case (.undefined, .undefined), (.null, .null), (.minKey, .minKey), (.maxKey, .maxKey): true
    default: false
    }
  }

  /// Hashes type and content. O(bytes).
  public func hash(into hasher: inout Hasher) {
    hasher.combine(type)
    switch self {
    case .double(let value): hasher.combine(value.bitPattern)
    case .string(let text), .javascript(let text), .symbol(let text): hasher.combine(text)
    case .document(let document): hasher.combine(document)
    case .array(let array): hasher.combine(array)
    case .binary(let binary): hasher.combine(binary)
    case .objectID(let id): hasher.combine(id)
    case .bool(let value): hasher.combine(value)
    case .datetime(let milliseconds): hasher.combine(milliseconds)
    case .regularExpression(let expression): hasher.combine(expression)
    case .dbPointer(let pointer): hasher.combine(pointer)
    case .javascriptWithScope(let code): hasher.combine(code)
    case .int32(let value): hasher.combine(value)
    case .timestamp(let timestamp): hasher.combine(timestamp)
    case .int64(let value): hasher.combine(value)
    case .decimal128(let value): hasher.combine(value)
    case .undefined, .null, .minKey, .maxKey: break
    }
  }
}
