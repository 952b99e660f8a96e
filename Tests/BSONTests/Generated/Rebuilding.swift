import BSON

extension BSONDocument {
  /// The same document, written again from its values, level by level, without copying bytes.
  func rebuilt() throws -> BSONDocument {
    var builder = BSONBuilder()
    for (key, value) in self { builder.write(key, value) }
    return try builder.finish()
  }
}

extension BSONBuilder {
  fileprivate mutating func write(_ key: String, _ value: BSONValue) {
    switch value {
    case .document(let document):
      beginDocument(key)
      for (key, value) in document { write(key, value) }
      endDocument()
    case .array(let array):
      beginArray(key)
      for value in array { write(value) }
      endArray()
    case .javascriptWithScope(let code):
      let scope = (try? code.scope.rebuilt()) ?? BSONDocument()
      append(key, .javascriptWithScope(BSONCodeWithScope(code: code.code, scope: scope)))
    default: append(key, value)
    }
  }

  private mutating func write(_ value: BSONValue) {
    switch value {
    case .document(let document):
      beginDocument()
      for (key, value) in document { write(key, value) }
      endDocument()
    case .array(let array):
      beginArray()
      for value in array { write(value) }
      endArray()
    default: append(value)
    }
  }
}
