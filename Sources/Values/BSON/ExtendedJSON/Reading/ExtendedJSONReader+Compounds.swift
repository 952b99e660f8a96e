extension ExtendedJSONReader {
  /// A value of a type that is written as an object of two members, in either order.
  mutating func compound(_ name: TypeName, depth: Int) throws(ExtendedJSONError) -> BSONValue {
    guard scanner.next() == UInt8(ascii: "{") else {
      throw wrong(name, Self.members(of: name), at: scanner.offset)
    }
    let start = scanner.offset
    let members = try document(depth: depth + 1)
    guard members.count == 2, let value = try Self.value(of: name, members, at: start) else {
      throw wrong(name, Self.members(of: name), at: start)
    }
    return value
  }

  private static func members(of name: TypeName) -> String {
    switch name {
    case .binary: "an object of base64 and subType (two hexadecimal digits)"
    case .timestamp: "an object of t and i (integers of 32 bits from 0 up)"
    case .regularExpression: "an object of pattern and options (strings)"
    default: "an object of $ref (a string) and $id (an $oid)"
    }
  }

  private static func value(
    of name: TypeName, _ members: BSONDocument, at start: Int
  ) throws(ExtendedJSONError) -> BSONValue? {
    switch name {
    case .binary: binary(members)
    case .timestamp: timestamp(members)
    case .regularExpression: try regularExpression(members, at: start)
    default: dbPointer(members)
    }
  }

  private static func binary(_ members: BSONDocument) -> BSONValue? {
    guard let text = members["base64"]?.stringValue, let bytes = Base64.bytes(of: text),
      let code = members["subType"]?.stringValue, (1...2).contains(code.utf8.count),
      code.utf8.allSatisfy({ $0.hexadecimalDigit != nil }), let code = UInt8(code, radix: 16)
    else { return nil }
    return .binary(BSONBinary(bytes, subtype: .init(rawValue: code)))
  }

  private static func timestamp(_ members: BSONDocument) -> BSONValue? {
    guard let seconds = unsigned(members["t"]), let increment = unsigned(members["i"])
    else { return nil }
    return .timestamp(BSONTimestamp(seconds: seconds, increment: increment))
  }

  /// The number of a member that is written as an integer; nil for `1.0`.
  private static func unsigned(_ member: BSONValue?) -> UInt32? {
    switch member {
    case .int32(let number): UInt32(exactly: number)
    case .int64(let number): UInt32(exactly: number)
    default: nil
    }
  }

  private static func regularExpression(
    _ members: BSONDocument, at start: Int
  ) throws(ExtendedJSONError) -> BSONValue? {
    guard let pattern = members["pattern"]?.stringValue,
      let options = members["options"]?.stringValue
    else { return nil }
    do throws(BSONError) {
      return .regularExpression(try BSONRegularExpression(pattern: pattern, options: options))
    } catch {
      throw ExtendedJSONError(.notStorable(error.reason), at: start)
    }
  }

  private static func dbPointer(_ members: BSONDocument) -> BSONValue? {
    guard let namespace = members["$ref"]?.stringValue, let id = members["$id"]?.objectIDValue
    else { return nil }
    return .dbPointer(BSONDBPointer(namespace: namespace, id: id))
  }
}
