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
    value.changingLeaves { leaf in
      guard case .dbPointer(let pointer) = leaf else { return leaf }
      return .dbPointer(BSONDBPointer(namespace: namespace(pointer.namespace), id: pointer.id))
    }
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
