import BSON
import TestSupport

/// The part of a server that orders values, and how it compares DBPointers, the one type that is
/// not compared by its whole content. Observed with MongoDB 6.0.5.
enum ServersView {
  /// An index. It compares the namespace of a DBPointer only up to the first U+0000, which no real
  /// namespace contains.
  case index
  /// A sort without an index, and `$cmp`. They compare only the length of a DBPointer's namespace.
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

/// In memory, a server mixes up the values of a key that appears twice in one document.
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
