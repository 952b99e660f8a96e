/// JSON as a person reads it on a terminal: indented, and what fits on a line stays on it.
///
///     {
///       "name": "Ada",
///       "mass": {"value": 70, "unit": "kg"}
///     }
///
/// It rearranges white space only: names, texts and numbers stay as they are written.
enum ReadableJSON {
  /// - Parameters:
  ///   - json: well-formed JSON in UTF-8, as `Edge` writes it.
  ///   - width: in characters; longer texts are not broken.
  static func text(_ json: [UInt8], width: Int = 100) -> String {
    value(json).text(indent: 0, width: width)
  }

  /// - Parameter json: well-formed JSON in UTF-8, as `Edge` writes it.
  static func value(_ json: [UInt8]) -> Value {
    var reader = Reader(rest: json[...])
    return reader.value()
  }

  indirect enum Value {
    /// As it is written: a text has its quotes.
    case scalar(String)
    case array([Value])
    /// Names as they are written, in their quotes.
    case object([(name: String, value: Value)])
  }
}

extension ReadableJSON.Value {
  fileprivate func text(indent: Int, width: Int, before: Int = 0) -> String {
    let line = onOneLine
    // The outermost object is always spread, so that each field begins a line.
    let fits = indent + before + line.count < width && (indent > 0 || isEmpty)
    if fits { return line }
    let inner = String(repeating: " ", count: indent + 2)
    let end = String(repeating: " ", count: indent)
    switch self {
    case .scalar(let text): return text
    case .array(let values):
      let lines = values.map { inner + $0.text(indent: indent + 2, width: width) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(end)]"
    case .object(let members):
      let lines = members.map { name, value in
        "\(inner)\(name): "
          + value.text(indent: indent + 2, width: width, before: name.count + 2)
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(end)}"
    }
  }

  private var isEmpty: Bool {
    switch self {
    case .scalar: true
    case .array(let values): values.isEmpty
    case .object(let members): members.isEmpty
    }
  }

  /// Without line breaks, with a space behind each comma and colon.
  var onOneLine: String {
    switch self {
    case .scalar(let text): text
    case .array(let values): "[" + values.map(\.onOneLine).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { "\($0.name): \($0.value.onOneLine)" }.joined(separator: ", ") + "}"
    }
  }
}

/// Splits well-formed JSON; of anything else it keeps the bytes that it does not understand.
private struct Reader {
  var rest: ArraySlice<UInt8>

  mutating func value() -> ReadableJSON.Value {
    skipSpace()
    switch rest.first {
    case UInt8(ascii: "["): return .array(items(until: UInt8(ascii: "]")) { $0.value() })
    case UInt8(ascii: "{"):
      return .object(
        items(until: UInt8(ascii: "}")) { reader in
          let name = reader.scalar()
          reader.skip(UInt8(ascii: ":"))
          return (name, reader.value())
        })
    default: return .scalar(scalar())
    }
  }

  private mutating func items<Item>(
    until end: UInt8, _ item: (inout Reader) -> Item
  ) -> [Item] {
    rest.removeFirst()
    var items: [Item] = []
    skipSpace()
    while let next = rest.first, next != end {
      items.append(item(&self))
      skip(UInt8(ascii: ","))
      skipSpace()
    }
    _ = rest.popFirst()
    return items
  }

  /// A text in its quotes, a number or a word.
  private mutating func scalar() -> String {
    skipSpace()
    var isText = false
    var isEscaped = false
    let end = rest.firstIndex { byte in
      defer { isEscaped = isText && byte == UInt8(ascii: "\\") && !isEscaped }
      if byte == UInt8(ascii: "\""), !isEscaped { isText.toggle() }
      return !isText && ",:]}".utf8.contains(byte)
    }
    let bytes = rest[..<(end ?? rest.endIndex)]
    // What is no JSON would otherwise be read for ever.
    let taken = bytes.isEmpty ? rest.prefix(1) : bytes
    rest = rest[taken.endIndex...]
    return String(decoding: taken, as: UTF8.self)
  }

  private mutating func skip(_ byte: UInt8) {
    skipSpace()
    if rest.first == byte { rest.removeFirst() }
  }

  private mutating func skipSpace() {
    rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
  }
}
