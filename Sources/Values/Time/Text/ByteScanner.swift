/// A place in a text's UTF-8 bytes from which dates and times are read.
///
/// The bytes themselves are handed to every call: a scanner that kept a span of them would need
/// language features that are not final yet.
struct ByteScanner {
  /// Where the next byte is; never beyond the text's end.
  private(set) var position = 0

  /// The byte to be read next; nil at the end.
  func next(in text: Span<UInt8>) -> UInt8? {
    position < text.count ? text[position] : nil
  }

  mutating func advance(in text: Span<UInt8>) {
    if position < text.count { position += 1 }
  }

  /// Reads `byte` if it is next.
  mutating func accept(_ byte: UInt8, in text: Span<UInt8>) -> Bool {
    guard position < text.count, text[position] == byte else { return false }
    position += 1
    return true
  }

  /// Reads a small letter, or its capital, if it is next.
  mutating func accept(letter: UInt8, in text: Span<UInt8>) -> Bool {
    guard position < text.count, text[position] | 0x20 == letter else { return false }
    position += 1
    return true
  }

  mutating func expect(_ byte: UInt8, in text: Span<UInt8>) throws(TimeParseError) {
    guard accept(byte, in: text) else { throw .syntax }
  }

  func expectEnd(in text: Span<UInt8>) throws(TimeParseError) {
    guard position == text.count else { throw .syntax }
  }

  /// One digit; nil if something else is next.
  mutating func digit(in text: Span<UInt8>) -> Int? {
    guard position < text.count else { return nil }
    let value = text[position] &- 0x30
    guard value < 10 else { return nil }
    position += 1
    return Int(value)
  }

  /// Exactly two digits.
  @inline(__always)
  mutating func twoDigits(in text: Span<UInt8>) throws(TimeParseError) -> Int {
    guard text.count - position >= 2 else { throw .syntax }
    let (tens, ones) = (text[position] &- 0x30, text[position + 1] &- 0x30)
    guard tens < 10, ones < 10 else { throw .syntax }
    position += 2
    return Int(tens) * 10 + Int(ones)
  }
}

extension ByteScanner {
  /// Reads a whole text with `body`, which sees the text's own bytes wherever they lie in one
  /// piece, as they always do in a native string; nothing is copied then.
  static func read<Value>(
    _ text: some StringProtocol,
    _ body: (inout ByteScanner, Span<UInt8>) throws(TimeParseError) -> Value
  ) throws(TimeParseError) -> Value {
    let inPlace = text.utf8.withContiguousStorageIfAvailable { bytes in
      read(bytes.span, body)
    }
    return try (inPlace ?? read(Array(text.utf8).span, body)).get()
  }

  private static func read<Value>(
    _ text: Span<UInt8>,
    _ body: (inout ByteScanner, Span<UInt8>) throws(TimeParseError) -> Value
  ) -> Result<Value, TimeParseError> {
    var scanner = ByteScanner()
    return Result { () throws(TimeParseError) -> Value in
      let value = try body(&scanner, text)
      try scanner.expectEnd(in: text)
      return value
    }
  }
}
