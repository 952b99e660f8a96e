/// Reads single bytes, integers and lengths. The span checks the bounds of each read: a wrong
/// offset would stop the program, and never read memory outside the span.
extension RawSpan {
  func byte(at offset: Int) -> UInt8 {
    // Any bit pattern is a UInt8, and the load checks the offset against the span.
    unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }

  func word(at offset: Int) -> UInt64 {
    // Any bit pattern is a UInt64, and the load checks the offset against the span.
    UInt64(littleEndian: unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  func uint32(at offset: Int) -> UInt32 {
    // Any bit pattern is a UInt32, and the load checks the offset against the span.
    UInt32(littleEndian: unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  func int32(at offset: Int) -> Int32 {
    Int32(bitPattern: uint32(at: offset))
  }

  /// A length field, which damaged input can make negative.
  func length(at offset: Int) -> Int {
    Int(int32(at: offset))
  }

  /// Offset of the first byte 0 in `start..<limit`, or nil when there is none.
  func terminator(from start: Int, before limit: Int) -> Int? {
    var offset = start
    while limit - offset >= 8 {
      let zeros = word(at: offset).zeroBytes
      if zeros != 0 { return offset + zeros.trailingZeroBitCount >> 3 }
      offset += 8
    }
    // The last word may overlap the one before it, whose bytes are known not to be 0.
    if limit - start >= 8 {
      let zeros = word(at: limit - 8).zeroBytes
      return zeros == 0 ? nil : limit - 8 + zeros.trailingZeroBitCount >> 3
    }
    while offset < limit {
      if byte(at: offset) == 0 { return offset }
      offset += 1
    }
    return nil
  }

  /// Whether the bytes at `start` are those of `other`.
  func holds(_ other: RawSpan, at start: Int) -> Bool {
    let count = other.byteCount
    guard count <= byteCount - start else { return false }
    var offset = 0
    while count - offset >= 8 {
      guard word(at: start + offset) == other.word(at: offset) else { return false }
      offset += 8
    }
    while offset < count {
      guard byte(at: start + offset) == other.byte(at: offset) else { return false }
      offset += 1
    }
    return true
  }
}

/// Every look-up compares keys, and keys are short. The last word, or half word, may overlap the
/// one before it, which is cheaper than comparing the rest byte by byte.
extension RawSpan {
  /// Whether the bytes at `start` are exactly this key and its terminator; false for a key that
  /// contains a 0.
  @inline(__always)
  func holdsKey(_ key: RawSpan, at start: Int) -> Bool {
    let count = key.byteCount
    guard count < byteCount - start, byte(at: start + count) == 0 else { return false }
    if count < 4 { return holdsBytes(key, at: start) }
    if count < 8 { return holdsHalves(key, at: start) }
    var offset = 0
    while count - offset > 8 {
      guard holdsWord(key, at: start, offset) else { return false }
      offset += 8
    }
    return holdsWord(key, at: start, count - 8)
  }

  @inline(__always)
  private func holdsWord(_ key: RawSpan, at start: Int, _ offset: Int) -> Bool {
    let word = key.word(at: offset)
    return word == self.word(at: start + offset) && word.zeroBytes == 0
  }

  @inline(__always)
  private func holdsHalves(_ key: RawSpan, at start: Int) -> Bool {
    let last = key.byteCount - 4
    let (head, tail) = (key.uint32(at: 0), key.uint32(at: last))
    guard head == uint32(at: start), tail == uint32(at: start + last) else { return false }
    return (UInt64(head) | UInt64(tail) << 32).zeroBytes == 0
  }

  @inline(__always)
  private func holdsBytes(_ key: RawSpan, at start: Int) -> Bool {
    var offset = 0
    while offset < key.byteCount {
      let byte = key.byte(at: offset)
      guard byte == self.byte(at: start + offset), byte != 0 else { return false }
      offset += 1
    }
    return true
  }
}

extension UInt64 {
  /// Sets the high bit of each byte that may be 0; the lowest set bit is always right (Mycroft's
  /// test).
  var zeroBytes: UInt64 {
    (self &- 0x0101_0101_0101_0101) & ~self & 0x8080_8080_8080_8080
  }
}
