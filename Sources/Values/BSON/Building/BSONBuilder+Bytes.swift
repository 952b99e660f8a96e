/// Writes integers and text to the end of the buffer, each in one step.
extension BSONBuilder {
  @inline(__always)
  mutating func writeInteger<Number: FixedWidthInteger>(_ value: Number) {
    write(MemoryLayout<Number>.size) { free in
      unsafe free.storeBytes(of: value.littleEndian, as: Number.self)
    }
  }

  /// Makes room for `count` bytes at the end; `fill` must write all of them.
  @inline(__always)
  mutating func write(_ count: Int, _ fill: (UnsafeMutableRawBufferPointer) -> Void) {
    buffer.append(addingCapacity: count) { end in
      // The pointer is used within the closure only, and `fill` stays within its bounds.
      unsafe end.withUnsafeMutableBufferPointer { free, written in
        unsafe fill(UnsafeMutableRawBufferPointer(free))
        written = count
      }
    }
  }

  /// Writes text and a 0 byte. The text must not contain a 0 itself.
  mutating func writeText(_ text: String) {
    text.withBytes { text in
      write(text.byteCount + 1) { free in
        unsafe free.copy(text, at: 0)
        unsafe free[text.byteCount] = 0
      }
    }
  }

  /// Writes a length, the text and a 0 byte.
  mutating func writeString(_ text: String) {
    text.withBytes { writeString($0) }
  }

  mutating func writeString(_ text: RawSpan) {
    // A length that does not fit in 32 bits is above every limit, so the document is refused later.
    let length = UInt32(truncatingIfNeeded: text.byteCount + 1)
    write(4 + text.byteCount + 1) { free in
      unsafe free.storeBytes(of: length.littleEndian, as: UInt32.self)
      unsafe free.copy(text, at: 4)
      unsafe free[4 + text.byteCount] = 0
    }
  }
}

extension UnsafeMutableRawBufferPointer {
  /// Copies all the bytes to this buffer, from offset `start` on; they must fit.
  func copy(_ bytes: RawSpan, at start: Int) {
    let room = unsafe UnsafeMutableRawBufferPointer(rebasing: self[start...])
    // The pointer is used within the closure only.
    unsafe bytes.withUnsafeBytes { unsafe room.copyMemory(from: $0) }
  }
}
