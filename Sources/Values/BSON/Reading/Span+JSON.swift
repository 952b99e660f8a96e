/// What readers and writers of JSON ask about the bytes of a text.
extension Span<UInt8> {
  /// A run of bytes that stand for themselves in a JSON string.
  package struct PlainRun {
    /// Offset of the first byte behind it: a quotation mark, a backslash, a control character, or the
    /// end of the span.
    package let end: Int
    package let isASCII: Bool
    /// Whether a dot is among them.
    package let hasDot: Bool
  }

  /// The longest run that begins at an offset. O(run).
  package func plainRun(from start: Int) -> PlainRun { bytes.plainRun(from: start) }

  /// Whether all bytes of the range are well-formed UTF-8. O(range).
  package func isUTF8(in range: Range<Int>) -> Bool { bytes.firstInvalidUTF8(in: range) == nil }
}

extension RawSpan {
  @inline(__always)
  fileprivate func plainRun(from start: Int) -> Span<UInt8>.PlainRun {
    var (offset, bits, dots) = (start, UInt64(0), UInt64(0))
    while byteCount - offset >= 8 {
      let word = word(at: offset)
      let marks = word.bytesToEscape
      if marks != 0 {
        let count = marks.trailingZeroBitCount >> 3
        let before: UInt64 = 1 << UInt64(count * 8) &- 1
        bits |= word & before
        dots |= word.dots & before
        return Span<UInt8>.PlainRun(
          end: offset + count, isASCII: bits & .highBits == 0, hasDot: dots != 0)
      }
      bits |= word
      dots |= word.dots
      offset += 8
    }
    while offset < byteCount {
      let byte = UInt64(byte(at: offset))
      if byte.bytesToEscape & 0x80 != 0 { break }
      bits |= byte
      dots |= byte.dots & 0x80
      offset += 1
    }
    return Span<UInt8>.PlainRun(
      end: offset, isASCII: bits & .highBits == 0, hasDot: dots != 0)
  }

  /// Whether a mark is among those that are told of the bytes, eight at a time.
  ///
  /// The last word, or half word, may overlap the one before it, which is cheaper than looking at the
  /// rest byte by byte.
  @inline(__always)
  func hasByte(_ marks: (UInt64) -> UInt64) -> Bool {
    if byteCount < 8 { return marks(shortWord) != 0 }
    var offset = 0
    while byteCount - offset > 8 {
      if marks(word(at: offset)) != 0 { return true }
      offset += 8
    }
    return marks(word(at: byteCount - 8)) != 0
  }

  /// All bytes of a span of fewer than 8, some of them twice, and the byte 1 for those that are missing.
  @inline(__always)
  private var shortWord: UInt64 {
    if byteCount >= 4 { return UInt64(uint32(at: 0)) | UInt64(uint32(at: byteCount - 4)) << 32 }
    var word: UInt64 = 0x0101_0101_0101_0101
    for offset in 0..<byteCount { word = word << 8 | UInt64(byte(at: offset)) }
    return word
  }
}

extension UInt64 {
  /// Sets the high bit of each byte that may have to be escaped; the lowest set bit is always right.
  fileprivate var bytesToEscape: UInt64 {
    let controls = (self &- 0x2020_2020_2020_2020) & ~self & .highBits
    let quotes = (self ^ 0x2222_2222_2222_2222).zeroBytes
    let backslashes = (self ^ 0x5C5C_5C5C_5C5C_5C5C).zeroBytes
    return controls | quotes | backslashes
  }

  /// Sets the high bit of each byte that may be a dot; the lowest set bit is always right.
  fileprivate var dots: UInt64 { (self ^ 0x2E2E_2E2E_2E2E_2E2E).zeroBytes }
}
