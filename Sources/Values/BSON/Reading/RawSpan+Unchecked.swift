/// Loads that are not checked against the span: their callers prove that the offsets lie within it.
extension RawSpan {
  @inline(__always)
  func uncheckedByte(at offset: Int) -> UInt8 {
    // Any bit pattern is a UInt8; the caller proves that the offset is below `byteCount`.
    unsafe unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
  }

  @inline(__always)
  func uncheckedWord(at offset: Int) -> UInt64 {
    // Any bit pattern is a UInt64; the caller proves that 8 bytes follow the offset.
    UInt64(
      littleEndian: unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
  }

  /// A length field, which damaged input can make negative.
  @inline(__always)
  func uncheckedLength(at offset: Int) -> Int {
    // Any bit pattern is an Int32; the caller proves that 4 bytes follow the offset.
    Int(
      Int32(
        littleEndian: unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: Int32.self)))
  }

  /// The offset of the first byte 0 from `start` on, if all bytes before it are ASCII. Nil
  /// means that slower checks must decide.
  @inline(__always)
  func quickKeyEnd(from start: Int) -> Int? {
    var offset = start
    while byteCount &- offset >= 8 {
      let word = uncheckedWord(at: offset)
      // Most keys of one byte are positions in an array. Where the next branch is foreseen, the next
      // element is looked at before this one is.
      if offset == start, word & 0xFF80 == 0, word & 0x7F != 0 { return start &+ 1 }
      // The high bit of each byte up to the first that is 0 or not ASCII, and of that one.
      let ends = (word &- UInt64.lowBits | word) & .highBits
      if ends != 0 {
        let end = offset &+ ends.trailingZeroBitCount &>> 3
        return uncheckedByte(at: end) == 0 ? end : nil
      }
      offset &+= 8
    }
    while offset < byteCount {
      let byte = uncheckedByte(at: offset)
      if byte == 0 || byte >= 0x80 { return byte == 0 ? offset : nil }
      offset &+= 1
    }
    return nil
  }

  /// Whether the bytes in `start..<end`, which lie within the span, are all below 0x80.
  @inline(__always)
  func isASCII(from start: Int, to end: Int) -> Bool {
    guard byteCount &- start >= 8 else { return false }
    var offset = start
    while end &- offset >= 8 {
      guard uncheckedWord(at: offset) & .highBits == 0 else { return false }
      offset &+= 8
    }
    // The last word may go past the end.
    guard byteCount &- offset >= 8 else { return false }
    let count = UInt64(truncatingIfNeeded: end &- offset)
    return uncheckedWord(at: offset) & .highBits & (1 &<< (count &* 8) &- 1) == 0
  }
}
