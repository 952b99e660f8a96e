extension ExtendedJSONReader {
  /// The code after `"$code":`, with its scope if there is one.
  mutating func code(depth: Int) throws(ExtendedJSONError) -> BSONValue {
    let code = try source()
    guard scanner.take(",") else { return .javascript(code) }
    let start = scanner.offset
    guard try scanner.key() == "$scope" else { throw wrong(.code, "$scope beside it", at: start) }
    return .javascriptWithScope(BSONCodeWithScope(code: code, scope: try scope(depth: depth)))
  }

  /// The value of `{"$scope": …, "$code": …}`, after its first key; nil when it is not code.
  ///
  /// It looks ahead without reading values, so that nested scopes are not read twice.
  mutating func codeAfterScope(depth: Int) throws(ExtendedJSONError) -> BSONValue? {
    guard scanner.next() == UInt8(ascii: "{") else { return nil }
    var ahead = scanner
    ahead.passObject()
    guard ahead.take(","), ahead.next() == UInt8(ascii: "\""),
      try ahead.key() == TypeName.code.rawValue
    else { return nil }
    let scope = try scope(depth: depth)
    scanner.offset = ahead.offset
    return .javascriptWithScope(BSONCodeWithScope(code: try source(), scope: scope))
  }

  private mutating func source() throws(ExtendedJSONError) -> String {
    guard scanner.next() == UInt8(ascii: "\"") else {
      throw wrong(.code, "a string", at: scanner.offset)
    }
    return try scanner.string()
  }

  private mutating func scope(depth: Int) throws(ExtendedJSONError) -> BSONDocument {
    guard scanner.next() == UInt8(ascii: "{") else {
      throw wrong(.code, "a document as its $scope", at: scanner.offset)
    }
    do throws(ExtendedJSONError) {
      return try document(depth: depth + 1)
    } catch {
      throw error.inside("$scope")
    }
  }
}
