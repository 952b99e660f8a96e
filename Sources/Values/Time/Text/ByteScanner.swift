/// A place in a text's UTF-8 bytes from which dates and times are read.
///
/// The bytes themselves are handed to every call: a scanner that kept a span of them would need
/// language features that are not final yet.
struct ByteScanner {
  /// Where the next byte is; never beyond the text's end.
  private(set) var position = 0

  /// The byte to be read next; nil at the end.
  @inline(__always)
  func next(in text: Span<UInt8>) -> UInt8? {
    position < text.count ? text[position] : nil
  }

  @inline(__always)
  mutating func advance(in text: Span<UInt8>) {
    if position < text.count { position += 1 }
  }

  /// Reads `byte` if it is next.
  @inline(__always)
  mutating func accept(_ byte: UInt8, in text: Span<UInt8>) -> Bool {
    guard position < text.count, text[position] == byte else { return false }
    position += 1
    return true
  }

  /// Reads a small letter, or its capital, if it is next.
  @inline(__always)
  mutating func accept(letter: UInt8, in text: Span<UInt8>) -> Bool {
    guard position < text.count, text[position] | 0x20 == letter else { return false }
    position += 1
    return true
  }

  @inline(__always)
  mutating func expect(_ byte: UInt8, in text: Span<UInt8>) throws(TimeParseError) {
    guard accept(byte, in: text) else { throw .syntax }
  }

  func expectEnd(in text: Span<UInt8>) throws(TimeParseError) {
    guard position == text.count else { throw .syntax }
  }

  /// One digit; nil if something else is next.
  @inline(__always)
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
  @inline(__always)
  static func read<Value>(
    _ text: some StringProtocol,
    _ body: (inout ByteScanner, Span<UInt8>) throws(TimeParseError) -> Value
  ) throws(TimeParseError) -> Value {
    // Handed out beside the closure and not through it, which would cost more than the reading.
    var result: Result<Value, TimeParseError>?
    text.utf8.withContiguousStorageIfAvailable { result = read(whole: $0.span, body) }
    return try (result ?? read(whole: Array(text.utf8).span, body)).get()
  }

  @inline(__always)
  private static func read<Value>(
    whole text: Span<UInt8>,
    _ body: (inout ByteScanner, Span<UInt8>) throws(TimeParseError) -> Value
  ) -> Result<Value, TimeParseError> {
    do throws(TimeParseError) {
      var scanner = ByteScanner()
      let value = try body(&scanner, text)
      try scanner.expectEnd(in: text)
      return .success(value)
    } catch {
      return .failure(error)
    }
  }
}
