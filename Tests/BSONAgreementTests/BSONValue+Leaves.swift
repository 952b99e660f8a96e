import BSON

extension BSONValue {
  /// The same tree, with every value changed that is not a container.
  func changingLeaves(_ change: (BSONValue) -> BSONValue) -> BSONValue {
    switch self {
    case .document(let document): return .document(document.changingLeaves(change))
    case .array(let array):
      return .array((try? BSONArray(array.map { $0.changingLeaves(change) })) ?? array)
    case .javascriptWithScope(let code):
      return .javascriptWithScope(
        BSONCodeWithScope(code: code.code, scope: code.scope.changingLeaves(change)))
    default: return change(self)
    }
  }
}

extension BSONDocument {
  func changingLeaves(_ change: (BSONValue) -> BSONValue) -> BSONDocument {
    (try? BSONDocument(map { ($0.key, $0.value.changingLeaves(change)) })) ?? self
  }
}
