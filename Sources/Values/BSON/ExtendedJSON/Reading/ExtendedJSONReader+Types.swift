/// The keys by which Extended JSON v2 names a type.
enum TypeName: String {
  case objectID = "$oid"
  case symbol = "$symbol"
  case int32 = "$numberInt"
  case int64 = "$numberLong"
  case double = "$numberDouble"
  case decimal128 = "$numberDecimal"
  case binary = "$binary"
  case uuid = "$uuid"
  case code = "$code"
  case timestamp = "$timestamp"
  case regularExpression = "$regularExpression"
  case dbPointer = "$dbPointer"
  case date = "$date"
  case minKey = "$minKey"
  case maxKey = "$maxKey"
  case undefined = "$undefined"
}

extension ExtendedJSONReader {
  /// The value of an object that names its type; nil, with nothing consumed, for a plain document.
  ///
  /// The type's name must be the first member (or the second, after `$scope`).
  mutating func typedValue(depth: Int) throws(ExtendedJSONError) -> BSONValue? {
    let start = scanner.offset
    try scanner.expect("{")
    guard scanner.next() == UInt8(ascii: "\""),
      scanner.text.dropFirst(scanner.offset + 1).first == UInt8(ascii: "$")
    else {
      scanner.offset = start
      return nil
    }
    let key = try scanner.key()
    let name = TypeName(rawValue: key)
    let typed: BSONValue? =
      if let name {
        try content(of: name, depth: depth)
      } else if key == "$scope" {
        try codeAfterScope(depth: depth)
      } else {
        nil
      }
    guard let typed else {
      scanner.offset = start
      return nil
    }
    guard scanner.take("}") else { throw wrong(name ?? .code, "'}' here", at: scanner.offset) }
    return typed
  }

  /// Reads the content after the type's name, up to the closing brace.
  private mutating func content(
    of name: TypeName, depth: Int
  ) throws(ExtendedJSONError) -> BSONValue {
    switch name {
    case .objectID, .symbol, .int32, .int64, .double, .decimal128, .uuid:
      return try text(of: name)
    case .binary, .timestamp, .regularExpression, .dbPointer:
      return try compound(name, depth: depth)
    case .code: return try code(depth: depth)
    case .date: return try date(depth: depth)
    case .minKey: return try marker(name, is: .int32(1), .minKey, depth: depth)
    case .maxKey: return try marker(name, is: .int32(1), .maxKey, depth: depth)
    case .undefined: return try marker(name, is: .bool(true), .undefined, depth: depth)
    }
  }

  private mutating func marker(
    _ name: TypeName, is written: BSONValue, _ meaning: BSONValue, depth: Int
  ) throws(ExtendedJSONError) -> BSONValue {
    let start = scanner.offset
    guard try value(depth: depth + 1) == written else {
      throw wrong(name, written == .bool(true) ? "true" : "the number 1", at: start)
    }
    return meaning
  }

  private mutating func date(depth: Int) throws(ExtendedJSONError) -> BSONValue {
    _ = scanner.next()
    let start = scanner.offset
    switch (scanner.current, try value(depth: depth + 1)) {
    case (UInt8(ascii: "\""), .string(let text)):
      if let milliseconds = RelaxedDate.milliseconds(text) {
        return .datetime(milliseconds: milliseconds)
      }
    case (UInt8(ascii: "{"), .int64(let milliseconds)):
      return .datetime(milliseconds: milliseconds)
    default: break
    }
    throw wrong(.date, "an RFC 3339 date or a $numberLong", at: start)
  }

  func wrong(_ name: TypeName, _ expected: String, at offset: Int) -> ExtendedJSONError {
    ExtendedJSONError(.wrongContent(of: name.rawValue, expected: expected), at: offset)
  }
}
