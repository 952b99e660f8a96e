/// The few reads that BSON needs. Each is bounds-checked by the span: a wrong offset would stop
/// the program, never read a neighbour's memory.
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

  /// A length field; negative when the bytes say so.
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
    // The bytes of the last word that were looked at already are no 0, and do not disturb.
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

  /// Whether the bytes of `other` stand at `start`.
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

/// Keys are compared in every look-up, and are short. The last word, or half word, may overlap the
/// one before it: cheaper than going on byte by byte.
extension RawSpan {
  /// Whether a key of exactly these bytes, then its 0, stands at `start`; a key with a 0 in it
  /// stands nowhere.
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
  /// The high bit of each byte that may be 0; the lowest one set is certain (Mycroft's test).
  var zeroBytes: UInt64 {
    (self &- 0x0101_0101_0101_0101) & ~self & 0x8080_8080_8080_8080
  }
}
