extension RawSpan {
  /// Offset of the first byte in `range` that is not valid UTF-8; nil when all are valid.
  ///
  /// The table of well-formed sequences is Unicode 15.0, table 3-7: no overlong form, no
  /// surrogate, nothing above U+10FFFF.
  func firstInvalidUTF8(in range: Range<Int>) -> Int? {
    // Nearly all text is ASCII, and most of that is short.
    isASCII(range) ? nil : firstInvalidSequence(in: range)
  }

  /// The same for bytes of which some are not ASCII.
  func firstInvalidSequence(in range: Range<Int>) -> Int? {
    let end = range.upperBound
    var offset = asciiEnd(from: range.lowerBound, before: end)
    while offset < end {
      let width = sequenceWidth(at: offset, before: end)
      guard width > 0 else { return offset }
      offset = asciiEnd(from: offset + width, before: end)
    }
    return nil
  }

  /// Offset of the first byte in `start..<end` that is not ASCII; `end` when there is none.
  private func asciiEnd(from start: Int, before end: Int) -> Int {
    var offset = start
    while end - offset >= 8 {
      let marks = word(at: offset) & .highBits
      if marks != 0 { return offset + marks.trailingZeroBitCount >> 3 }
      offset += 8
    }
    while offset < end, byte(at: offset) < 0x80 { offset += 1 }
    return offset
  }

  /// Offset of the first byte 0 in `start..<limit`, if all bytes before it are ASCII. It checks
  /// both in one pass, because keys are short. Nil means that the slower checks must decide.
  @inline(__always)
  func asciiTerminator(from start: Int, before limit: Int) -> Int? {
    var offset = start
    while limit - offset >= 8 {
      let word = word(at: offset)
      let zeros = word.zeroBytes
      if zeros != 0 {
        let first = zeros.trailingZeroBitCount
        return word & .highBits & (1 << first &- 1) == 0 ? offset + first >> 3 : nil
      }
      guard word & .highBits == 0 else { return nil }
      offset += 8
    }
    while offset < limit {
      let byte = byte(at: offset)
      guard byte < 0x80 else { return nil }
      if byte == 0 { return offset }
      offset += 1
    }
    return nil
  }

  /// Whether every byte is below 0x80. The last word, or half word, may overlap the one before it,
  /// which is cheaper than checking the rest byte by byte.
  @inline(__always)
  private func isASCII(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    if range.count < 8 { return isShortASCII(range) }
    var offset = range.lowerBound
    while end - offset >= 32 {
      let words = (
        word(at: offset) | word(at: offset + 8), word(at: offset + 16) | word(at: offset + 24)
      )
      guard (words.0 | words.1) & .highBits == 0 else { return false }
      offset += 32
    }
    while end - offset > 8 {
      guard word(at: offset) & .highBits == 0 else { return false }
      offset += 8
    }
    return word(at: end - 8) & .highBits == 0
  }

  /// `isASCII` for fewer than 8 bytes.
  @inline(__always)
  private func isShortASCII(_ range: Range<Int>) -> Bool {
    if range.count >= 4 {
      let halves = uint32(at: range.lowerBound) | uint32(at: range.upperBound - 4)
      return halves & 0x8080_8080 == 0
    }
    var bits: UInt8 = 0
    for offset in range { bits |= byte(at: offset) }
    return bits < 0x80
  }

  /// Length in bytes of the well-formed sequence of two to four bytes here; 0 when there is none.
  private func sequenceWidth(at offset: Int, before limit: Int) -> Int {
    let lead = byte(at: offset)
    let (width, second): (Int, ClosedRange<UInt8>) =
      switch lead {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0...0)
      }
    guard width > 0, limit - offset >= width, second.contains(byte(at: offset + 1)) else {
      return 0
    }
    for next in (offset + 2)..<max(offset + width, offset + 2) where byte(at: next) & 0xC0 != 0x80 {
      return 0
    }
    return width
  }
}

extension UInt64 {
  /// The high bit of each byte, which is 0 in ASCII.
  static let highBits: UInt64 = 0x8080_8080_8080_8080

  static let lowBits: UInt64 = 0x0101_0101_0101_0101
}
