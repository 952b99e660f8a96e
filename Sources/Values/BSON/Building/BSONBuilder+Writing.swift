extension BSONBuilder {
  /// Writes type and key; false when the value must not follow.
  mutating func beginElement(_ type: BSONType, key: String) -> Bool {
    guard fault == nil else { return false }
    guard !innermostIsArray else { return refuse(.keyInArray) }
    guard writeHeader(type, key) else { return refuse(.nulInKey) }
    return true
  }

  /// Writes type and position; false when the value must not follow.
  mutating func beginElement(_ type: BSONType) -> Bool {
    guard fault == nil else { return false }
    guard let position = innermost.position else { return refuse(.keyMissing) }
    innermost.position = position + 1
    buffer.append(type.rawValue)
    writeDigits(of: position)
    buffer.append(0)
    return true
  }

  /// Writes a value whose type and key were written.
  mutating func write(_ value: BSONValue) {
    switch value {
    case .double(let number): writeInteger(number.bitPattern)
    case .string(let text), .javascript(let text), .symbol(let text): writeString(text)
    case .document(let document): writeContainer(document.shared)
    case .array(let array): writeContainer(array.shared)
    case .binary(let binary): write(binary)
    case .objectID(let id): write(id)
    case .bool(let flag): buffer.append(flag ? 1 : 0)
    case .datetime(let milliseconds): writeInteger(milliseconds)
    case .regularExpression(let expression): write(expression)
    case .dbPointer(let pointer): write(pointer)
    case .javascriptWithScope(let code): write(code)
    case .int32(let number): writeInteger(number)
    case .timestamp(let timestamp): writeInteger(timestamp.bitPattern)
    case .int64(let number): writeInteger(number)
    case .decimal128(let decimal):
      writeInteger(decimal.low)
      writeInteger(decimal.high)
    case .undefined, .null, .minKey, .maxKey: break
    }
    checkSize()
  }

  @inline(__always)
  mutating func writeInteger<Number: FixedWidthInteger>(_ value: Number) {
    write(MemoryLayout<Number>.size) { free in
      unsafe free.storeBytes(of: value.littleEndian, as: Number.self)
    }
  }

  /// Makes room for so many bytes at the end, which `fill` writes all of.
  @inline(__always)
  private mutating func write(_ count: Int, _ fill: (UnsafeMutableRawBufferPointer) -> Void) {
    buffer.append(addingCapacity: count) { end in
      // The pointer is used within the closure only, and `fill` stays within its bounds.
      unsafe end.withUnsafeMutableBufferPointer { free, written in
        unsafe fill(UnsafeMutableRawBufferPointer(free))
        written = count
      }
    }
  }

  /// Writes type, key and 0; false, with nothing to rely on written, when the key contains a 0.
  private mutating func writeHeader(_ type: BSONType, _ key: String) -> Bool {
    key.withBytes { key in
      write(key.byteCount + 2) { free in
        unsafe free[0] = type.rawValue
        unsafe free.copy(key, at: 1)
        unsafe free[key.byteCount + 1] = 0
      }
      return key.terminator(from: 0, before: key.byteCount) == nil
    }
  }

  /// Refuses a document that has grown past its limit, before it takes more memory.
  mutating func checkSize() {
    guard buffer.count > limits.byteCount else { return }
    record(.tooLarge(byteCount: buffer.count, limit: limits.byteCount))
  }

  /// Whether a document's or array's tree may stand below `level` levels; records the fault.
  mutating func fits(_ container: SharedBytes, above level: Int) -> Bool {
    guard fault == nil else { return false }
    guard container.isDeeper(than: limits.depth - level) else { return true }
    return refuse(.tooDeep(limit: limits.depth))
  }

  private mutating func refuse(_ reason: BSONError.Reason) -> Bool {
    record(reason)
    return false
  }

  private mutating func writeContainer(_ container: SharedBytes) {
    guard fits(container, above: depth) else { return }
    buffer.append(contentsOf: container.slice)
  }

  /// Writes text and a 0; false, with nothing to rely on written, when it contains a 0 itself.
  private mutating func writeText(_ text: String) -> Bool {
    let start = buffer.count
    writeBytes(of: text)
    let nul = buffer.span.bytes.terminator(from: start, before: buffer.count)
    buffer.append(0)
    return nul == nil
  }

  /// Writes length, text and a 0.
  private mutating func writeString(_ text: String) {
    text.withBytes { text in
      // A length that 32 bits cannot say is above every limit, so its document is refused anyway.
      let length = UInt32(truncatingIfNeeded: text.byteCount + 1)
      write(4 + text.byteCount + 1) { free in
        unsafe free.storeBytes(of: length.littleEndian, as: UInt32.self)
        unsafe free.copy(text, at: 4)
        unsafe free[4 + text.byteCount] = 0
      }
    }
  }

  private mutating func writeBytes(of text: String) {
    var text = text
    // The pointer is used within the closure only.
    text.withUTF8 { utf8 in unsafe buffer.append(contentsOf: utf8) }
  }

  private mutating func writeDigits(of position: Int) {
    if position >= 10 { writeDigits(of: position / 10) }
    buffer.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: position % 10))
  }

  private mutating func write(_ binary: BSONBinary) {
    let isOld = binary.subtype == .oldBinary
    writeInteger(UInt32(truncatingIfNeeded: binary.count + (isOld ? 4 : 0)))
    buffer.append(binary.subtype.rawValue)
    if isOld { writeInteger(UInt32(truncatingIfNeeded: binary.count)) }
    buffer.append(contentsOf: binary.bytes)
  }

  private mutating func write(_ id: ObjectID) {
    writeInteger(id.high.byteSwapped)
    writeInteger(id.low.byteSwapped)
  }

  private mutating func write(_ expression: BSONRegularExpression) {
    // Neither part contains a 0: the type's initializer refuses it.
    _ = writeText(expression.pattern)
    _ = writeText(expression.options)
  }

  private mutating func write(_ pointer: BSONDBPointer) {
    writeString(pointer.namespace)
    write(pointer.id)
  }

  private mutating func write(_ code: BSONCodeWithScope) {
    let length = 4 + 4 + code.code.utf8.count + 1 + code.scope.byteCount
    writeInteger(UInt32(truncatingIfNeeded: length))
    writeString(code.code)
    writeContainer(code.scope.shared)
  }
}

extension UnsafeMutableRawBufferPointer {
  /// Copies all of the bytes to here; they must fit.
  fileprivate func copy(_ bytes: RawSpan, at start: Int) {
    let room = unsafe UnsafeMutableRawBufferPointer(rebasing: self[start...])
    // The pointer is used within the closure only.
    unsafe bytes.withUnsafeBytes { unsafe room.copyMemory(from: $0) }
  }
}
