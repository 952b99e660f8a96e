/// Reads dates and times from the UTF-8 bytes of a text, and remembers its position.
///
/// Every call takes the bytes as an argument: storing a span of them in the scanner would need
/// language features that are not final yet.
struct ByteScanner {
  /// The offset of the next byte; never beyond the end of the text.
  private(set) var position = 0

  /// The next byte, which is not consumed; nil at the end.
  @inline(__always)
  func next(in text: Span<UInt8>) -> UInt8? {
    position < text.count ? text[position] : nil
  }

  @inline(__always)
  mutating func advance(in text: Span<UInt8>) {
    if position < text.count { position += 1 }
  }

  /// Consumes `byte` if it is next.
  @inline(__always)
  mutating func accept(_ byte: UInt8, in text: Span<UInt8>) -> Bool {
    guard position < text.count, text[position] == byte else { return false }
    position += 1
    return true
  }

  /// Consumes a letter, given in lower case, if it is next in either case.
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

  /// Reads one digit; nil if something else is next.
  @inline(__always)
  mutating func digit(in text: Span<UInt8>) -> Int? {
    guard position < text.count else { return nil }
    let value = text[position] &- 0x30
    guard value < 10 else { return nil }
    position += 1
    return Int(value)
  }

  /// Reads exactly two digits.
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
  /// Reads a whole text with `body`, which is given the bytes of the text. They are copied only if
  /// they are not contiguous, which does not happen for native strings.
  @inline(__always)
  static func read<Value>(
    _ text: some StringProtocol,
    _ body: (inout ByteScanner, Span<UInt8>) throws(TimeParseError) -> Value
  ) throws(TimeParseError) -> Value {
    // Returning the result through the closure would cost more than the reading itself.
    var result: Result<Value, TimeParseError>?
    // The bytes stay where they are during the closure, which is as long as the span is used.
    text.utf8.withContiguousStorageIfAvailable { result = unsafe read(whole: $0.span, body) }
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
