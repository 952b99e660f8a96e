/// A parsed JSON text that keeps everything except white space: members in their order, and scalars
/// and keys as the original bytes.
///
/// Two trees are equal if order and bytes are equal. Swift strings cannot be used, because they
/// treat "é" as equal to "e" followed by a combining accent.
package indirect enum JSONTree: Hashable, Sendable {
  /// A string with its quotes, a number, or a literal.
  case scalar([UInt8])
  case array([JSONTree])
  case object([Member])

  package struct Member: Hashable, Sendable {
    /// With its quotes and escapes.
    package let key: [UInt8]
    package var value: JSONTree

    package init(key: [UInt8], _ value: JSONTree) {
      self.key = key
      self.value = value
    }
  }

  package static let null = JSONTree.scalar(Array("null".utf8))
}

extension JSONTree: CustomStringConvertible {
  package var description: String { text }

  /// The tree as JSON without white space.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package var bytes: [UInt8] {
    switch self {
    case .scalar(let written): written
    case .array(let items):
      Array("[".utf8) + items.map(\.bytes).joined(separator: [UInt8(ascii: ",")])
        + Array("]".utf8)
    case .object(let members):
      Array("{".utf8)
        + members.map { $0.key + [UInt8(ascii: ":")] + $0.value.bytes }
        .joined(separator: [UInt8(ascii: ",")]) + Array("}".utf8)
    }
  }
}

extension JSONTree {
  /// The value of a member whose name needs no escapes; nil when there is none.
  package subscript(name: String) -> JSONTree? {
    let key = Array("\"\(name)\"".utf8)
    return members.first { $0.key == key }?.value
  }

  /// An item of a list; nil when there is none.
  package subscript(index: Int) -> JSONTree? {
    items.indices.contains(index) ? items[index] : nil
  }

  /// The members of an object; empty if it is not an object.
  package var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }

  /// The items of a list; empty if it is not a list.
  package var items: [JSONTree] {
    if case .array(let items) = self { items } else { [] }
  }

  /// The members' names as they were written, without the quotes.
  package var names: [String] {
    members.map { String(decoding: $0.key.dropFirst().dropLast(), as: UTF8.self) }
  }

  /// The value of a number; nil if it is not a number.
  package var number: Double? {
    if case .scalar(let written) = self {
      Double(String(decoding: written, as: UTF8.self))
    } else {
      nil
    }
  }

  /// The value of `true` or `false`; nil if it is neither.
  package var bool: Bool? { Bool(text) }
}
