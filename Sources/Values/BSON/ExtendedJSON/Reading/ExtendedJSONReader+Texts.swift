extension ExtendedJSONReader {
  /// A value of a type that is written as one string.
  mutating func text(of name: TypeName) throws(ExtendedJSONError) -> BSONValue {
    guard scanner.next() == UInt8(ascii: "\"") else {
      throw wrong(name, "a string", at: scanner.offset)
    }
    let start = scanner.offset
    let (value, expected) = Self.value(of: name, try scanner.string())
    guard let value else { throw wrong(name, expected, at: start) }
    return value
  }

  private static func value(of name: TypeName, _ text: String) -> (BSONValue?, String) {
    switch name {
    case .objectID: (ObjectID(hex: text).map { .objectID($0) }, "24 hexadecimal digits")
    case .int32: (Int32(text).map { .int32($0) }, "an integer of 32 bits")
    case .int64: (Int64(text).map { .int64($0) }, "an integer of 64 bits")
    case .double: (double(text).map { .double($0) }, "a double")
    case .decimal128: (Decimal128(text).map { .decimal128($0) }, "a decimal of 34 digits")
    case .uuid: (BSONUUID(text).map { .binary(BSONBinary($0)) }, "a UUID")
    default: (.symbol(text), "a string")
    }
  }

  /// A decimal number, `Infinity`, `-Infinity` or `NaN`; nil for other spellings that Swift
  /// accepts.
  private static func double(_ text: String) -> Double? {
    switch text {
    case "NaN": return .nan
    case "Infinity": return .infinity
    case "-Infinity": return -.infinity
    default:
      let allowed = "0123456789+-.eE".utf8
      guard text.utf8.allSatisfy(allowed.contains), let number = Double(text) else { return nil }
      return number.isFinite ? number : nil
    }
  }
}
