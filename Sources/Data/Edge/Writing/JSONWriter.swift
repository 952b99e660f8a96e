import BSON

/// Writes JSON (RFC 8259) into bytes; commas and quotes are its business.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init() {}

  package mutating func object(_ content: (inout JSONWriter) -> Void) {
    begin(UInt8(ascii: "{"))
    content(&self)
    end(UInt8(ascii: "}"))
  }

  package mutating func array(_ content: (inout JSONWriter) -> Void) {
    begin(UInt8(ascii: "["))
    content(&self)
    end(UInt8(ascii: "]"))
  }

  /// Begins a member of an object: a value must follow.
  package mutating func key(_ name: String) {
    key(name.utf8.span)
  }

  package mutating func string(_ text: String) {
    string(text.utf8.span)
  }

  package mutating func integer(_ value: Int64) {
    separate()
    bytes.append(addingCapacity: 20) { $0.append(value) }
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
    bytes.append(text.utf8.span)
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }
}

// What is at hand as bytes, and objects and lists in two steps.

extension JSONWriter {
  /// Makes room for so many bytes.
  mutating func reserve(_ byteCount: Int) {
    bytes.reserveCapacity(bytes.count + byteCount)
  }

  mutating func key(_ name: Span<UInt8>) {
    separate()
    bytes.append(quoting: name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func string(_ text: Span<UInt8>) {
    separate()
    bytes.append(quoting: text)
  }

  /// A text of at most `capacity` bytes that need no escapes.
  mutating func string(capacity: Int, _ write: (inout OutputSpan<UInt8>) -> Void) {
    separate()
    bytes.append(addingCapacity: capacity + 2) { output in
      output.append(UInt8(ascii: "\""))
      write(&output)
      output.append(UInt8(ascii: "\""))
    }
  }

  mutating func begin(_ mark: UInt8) {
    separate()
    bytes.append(mark)
    needsComma = false
  }

  mutating func end(_ mark: UInt8) {
    bytes.append(mark)
    needsComma = true
  }
}

extension OutputSpan<UInt8> {
  /// Appends an integer in decimal digits, which are at most 19, and its sign.
  fileprivate mutating func append(_ value: Int64) {
    if value < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: value.magnitude)
  }

  private mutating func append(digitsOf value: UInt64) {
    if value >= 10 { append(digitsOf: value / 10) }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
  }
}
