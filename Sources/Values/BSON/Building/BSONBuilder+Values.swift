extension BSONBuilder {
  /// Writes a value whose type and key are already written.
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

  private mutating func writeContainer(_ container: SharedBytes) {
    guard fits(container, above: depth) else { return }
    buffer.append(contentsOf: container.slice)
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
    writeText(expression.pattern)
    writeText(expression.options)
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
