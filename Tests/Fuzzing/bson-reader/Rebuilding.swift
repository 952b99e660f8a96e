import BSON

extension BSONDocument {
  /// The same document written anew from values, level by level, with nothing copied as bytes.
  func rebuilt() throws -> BSONDocument {
    var builder = BSONBuilder()
    for (key, value) in self { builder.write(value, .key(key)) }
    return try builder.finish()
  }
}

extension BSONBuilder {
  fileprivate mutating func write(_ value: BSONValue, _ slot: BSONSlot) {
    switch value {
    case .document(let document):
      beginDocument(slot)
      for (key, value) in document { write(value, .key(key)) }
      endDocument()
    case .array(let array):
      beginArray(slot)
      for value in array { write(value, .position) }
      endArray()
    case .javascriptWithScope(let code):
      let scope = demand("a scope may be written anew") { try code.scope.rebuilt() }
      append(slot, .javascriptWithScope(BSONCodeWithScope(code: code.code, scope: scope)))
    default: append(slot, value)
    }
  }
}
