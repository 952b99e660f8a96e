extension JSONTree {
  /// Why a text is not JSON, for the reader of a failed test.
  package struct NotJSON: Error {
    package let offset: Int
    package let text: String
  }

  /// Parses a text. It does not check scalars: it is for reading a program's responses, not for
  /// checking that they are strictly valid JSON.
  package init(_ text: String) throws(NotJSON) {
    try self.init(Array(text.utf8))
  }

  package init(_ bytes: [UInt8]) throws(NotJSON) {
    var reading = Reading(bytes: bytes)
    self = try reading.value()
    reading.skipSpace()
    guard reading.isAtEnd else { throw reading.wrong }
  }
}

private struct Reading {
  typealias NotJSON = JSONTree.NotJSON

  let bytes: [UInt8]
  var offset = 0

  var isAtEnd: Bool { offset == bytes.count }
  var wrong: JSONTree.NotJSON {
    .init(offset: offset, text: String(decoding: bytes.prefix(2_000), as: UTF8.self))
  }

  private var next: UInt8? { bytes.indices.contains(offset) ? bytes[offset] : nil }

  mutating func skipSpace() {
    while let next, next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { offset += 1 }
  }

  mutating func value() throws(NotJSON) -> JSONTree {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"):
      return .object(try list(until: "}") { reading throws(NotJSON) in try reading.member() })
    case UInt8(ascii: "["):
      return .array(try list(until: "]") { reading throws(NotJSON) in try reading.value() })
    case UInt8(ascii: "\""): return .scalar(try string())
    default: return .scalar(try word())
    }
  }

  private mutating func list<Item>(
    until end: Unicode.Scalar, _ item: (inout Reading) throws(NotJSON) -> Item
  ) throws(NotJSON) -> [Item] {
    offset += 1
    var items: [Item] = []
    if take(UInt8(ascii: end)) { return items }
    repeat { items.append(try item(&self)) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: end)) else { throw wrong }
    return items
  }

  private mutating func member() throws(NotJSON) -> JSONTree.Member {
    skipSpace()
    let key = try string()
    guard take(UInt8(ascii: ":")) else { throw wrong }
    return JSONTree.Member(key: key, try value())
  }

  private mutating func string() throws(NotJSON) -> [UInt8] {
    guard next == UInt8(ascii: "\"") else { throw wrong }
    let start = offset
    offset += 1
    while let byte = next, byte != UInt8(ascii: "\"") {
      offset += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    guard next != nil else { throw wrong }
    offset += 1
    return Array(bytes[start..<offset])
  }

  /// A number or a literal: all bytes up to the next delimiter.
  private mutating func word() throws(NotJSON) -> [UInt8] {
    let ends = Array(",]} \n\r\t".utf8)
    let start = offset
    while let byte = next, !ends.contains(byte) { offset += 1 }
    guard offset > start else { throw wrong }
    return Array(bytes[start..<offset])
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard next == byte else { return false }
    offset += 1
    return true
  }
}
