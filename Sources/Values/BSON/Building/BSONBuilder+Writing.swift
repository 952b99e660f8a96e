/// Writes what comes before each value, and checks the limits.
extension BSONBuilder {
  /// Writes type and key. False after a fault: then the value must not be written.
  mutating func beginElement(_ type: BSONType, key: String) -> Bool {
    key.withBytes { beginElement(type, key: $0) }
  }

  /// The same with the key's bytes.
  mutating func beginElement(_ type: BSONType, key: RawSpan) -> Bool {
    guard fault == nil else { return false }
    guard !innermostIsArray else { return refuse(.keyInArray) }
    guard writeHeader(type, key) else { return refuse(.nulInKey) }
    return true
  }

  /// Writes type and position. False after a fault: then the value must not be written.
  mutating func beginElement(_ type: BSONType) -> Bool {
    guard fault == nil else { return false }
    guard let position = innermost.position else { return refuse(.keyMissing) }
    innermost.position = position + 1
    buffer.append(type.rawValue)
    writeDigits(of: position)
    buffer.append(0)
    return true
  }

  /// Writes type, key and a 0 byte. False when the key contains a 0; the buffer is then invalid.
  private mutating func writeHeader(_ type: BSONType, _ key: RawSpan) -> Bool {
    write(key.byteCount + 2) { free in
      unsafe free[0] = type.rawValue
      unsafe free.copy(key, at: 1)
      unsafe free[key.byteCount + 1] = 0
    }
    return !key.hasByte(\.zeroBytes)
  }

  private mutating func writeDigits(of position: Int) {
    if position >= 10 { writeDigits(of: position / 10) }
    buffer.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: position % 10))
  }

  /// Refuses a document that has grown past its limit, before it takes more memory.
  mutating func checkSize() {
    guard buffer.count > limits.byteCount else { return }
    record(.tooLarge(byteCount: buffer.count, limit: limits.byteCount))
  }

  /// Whether a container's tree is within the depth limit when `level` levels are above it; if not,
  /// records the fault.
  mutating func fits(_ container: SharedBytes, above level: Int) -> Bool {
    guard fault == nil else { return false }
    guard container.isDeeper(than: limits.depth - level) else { return true }
    return refuse(.tooDeep(limit: limits.depth))
  }

  private mutating func refuse(_ reason: BSONError.Reason) -> Bool {
    record(reason)
    return false
  }
}
