/// Writes JSON (RFC 8259) into bytes; commas and quotes are its business.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init() {}

  package mutating func object(_ content: (inout JSONWriter) -> Void) {
    enclosed("{", "}", content)
  }

  package mutating func array(_ content: (inout JSONWriter) -> Void) {
    enclosed("[", "]", content)
  }

  /// Begins a member of an object: a value must follow.
  package mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  package mutating func string(_ text: String) {
    string(text.utf8)
  }

  /// Begins a member whose name is at hand as UTF-8.
  mutating func key(_ name: ArraySlice<UInt8>) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A text that is at hand as UTF-8.
  mutating func string(_ text: some Collection<UInt8>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var rest = text[...]
    while let next = rest.firstIndex(where: Self.isEscaped) {
      bytes.append(contentsOf: rest[..<next])
      appendEscaped(rest[next])
      rest = rest[rest.index(after: next)...]
    }
    bytes.append(contentsOf: rest)
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func integer(_ value: Int64) {
    separate()
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    appendDigits(of: value.magnitude)
  }

  /// A number that JSON cannot write (infinite or not a number) becomes null.
  package mutating func double(_ value: Double) {
    literal(value.isFinite ? value.description : "null")
  }

  /// The same without `.0` behind a whole number, for numbers that are no document's own.
  package mutating func shortest(_ value: Double) {
    if let whole = Int64(exactly: value), whole.magnitude < 1_000_000_000_000_000,
      whole != 0 || value.sign == .plus
    {
      integer(whole)
    } else {
      double(value)
    }
  }

  package mutating func bool(_ value: Bool) {
    literal(value ? "true" : "false")
  }

  package mutating func null() {
    literal("null")
  }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func enclosed(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ content: (inout JSONWriter) -> Void
  ) {
    separate()
    bytes.append(UInt8(ascii: open))
    needsComma = false
    content(&self)
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func appendDigits(of value: UInt64) {
    if value >= 10 { appendDigits(of: value / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
    default:
      let hex = String(byte, radix: 16)
      bytes.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - hex.count) + hex).utf8)
    }
  }
}
