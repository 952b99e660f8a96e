import BSON
import TestSupport

/// What of a server puts values into order, and how it looks at the one type that it does not
/// compare by all of its content. Seen with MongoDB 6.0.5.
enum ServersView {
  /// An index: of a DBPointer's namespace it sees what lies before the first U+0000, which no
  /// namespace contains.
  case index
  /// A sort without an index, and `$cmp`: of a DBPointer's namespace they see the length of that,
  /// and no letter.
  case memory

  func callAsFunction(_ value: BSONValue) -> BSONValue {
    switch value {
    case .dbPointer(let pointer):
      return .dbPointer(BSONDBPointer(namespace: namespace(pointer.namespace), id: pointer.id))
    case .document(let document): return .document(self(document))
    case .array(let array): return .array((try? BSONArray(array.map { self($0) })) ?? array)
    case .javascriptWithScope(let code):
      return .javascriptWithScope(BSONCodeWithScope(code: code.code, scope: self(code.scope)))
    default: return value
    }
  }

  private func callAsFunction(_ document: BSONDocument) -> BSONDocument {
    (try? BSONDocument(document.map { ($0.key, self($0.value)) })) ?? document
  }

  private func namespace(_ text: String) -> String {
    let seen = text.unicodeScalars.prefix { $0 != "\0" }
    switch self {
    case .index: return String(String.UnicodeScalarView(seen))
    case .memory: return String(repeating: "n", count: String(seen).utf8.count)
    }
  }
}

/// A server's memory mixes up the values of a key that stands twice in one document.
extension SeededGenerator {
  mutating func valueWithUniqueKeys() -> BSONValue {
    while true {
      let value = awkwardValue(levels: 3)
      if value.hasUniqueKeys { return value }
    }
  }

  mutating func neighboursWithUniqueKeys() -> (BSONValue, BSONValue) {
    while true {
      let pair = neighbours()
      if pair.0.hasUniqueKeys, pair.1.hasUniqueKeys { return pair }
    }
  }
}

extension BSONValue {
  fileprivate var hasUniqueKeys: Bool {
    (try? (["v": self] as BSONDocument).checkKeysUnique()) != nil
  }
}
