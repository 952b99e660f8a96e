extension BSONValue {
  /// The value of the element at `layout`. The bytes must be validated; they are shared, not
  /// copied.
  init(in storage: [UInt8], at layout: ElementLayout) {
    // The code is always known: validation refuses unknown codes.
    let type = BSONType(rawValue: storage[layout.start]) ?? .undefined
    self.init(in: storage, type: type, layout.valueStart..<layout.end)
  }

  /// The value of this type at `range`. The bytes must be validated; they are shared, not copied.
  init(in storage: [UInt8], type: BSONType, _ range: Range<Int>) {
    let bytes = storage.span.bytes
    let start = range.lowerBound
    switch type {
    case .double: self = .double(Double(bitPattern: bytes.word(at: start)))
    case .string: self = .string(bytes.string(at: start))
    case .document: self = .document(BSONDocument(SharedBytes(storage, range)))
    case .array: self = .array(BSONArray(SharedBytes(storage, range)))
    case .binary: self = .binary(BSONBinary(in: storage, range))
    case .objectID: self = .objectID(ObjectID(in: bytes, at: start))
    case .bool: self = .bool(bytes.byte(at: start) != 0)
    case .datetime: self = .datetime(milliseconds: Int64(bitPattern: bytes.word(at: start)))
    case .null: self = .null
    case .regularExpression: self = .regularExpression(BSONRegularExpression(in: bytes, at: start))
    case .dbPointer: self = .dbPointer(BSONDBPointer(in: bytes, at: start, end: range.upperBound))
    case .javascript: self = .javascript(bytes.string(at: start))
    case .symbol: self = .symbol(bytes.string(at: start))
    case .javascriptWithScope:
      self = .javascriptWithScope(BSONCodeWithScope(in: storage, range))
    case .int32: self = .int32(bytes.int32(at: start))
    case .timestamp: self = .timestamp(BSONTimestamp(bitPattern: bytes.word(at: start)))
    case .int64: self = .int64(Int64(bitPattern: bytes.word(at: start)))
    case .decimal128:
      self = .decimal128(
        Decimal128(high: bytes.word(at: start + 8), low: bytes.word(at: start)))
    case .minKey: self = .minKey
    case .maxKey: self = .maxKey
    case .undefined: self = .undefined
    }
  }
}

extension RawSpan {
  /// The text of a length-prefixed string, whose length includes the 0 at the end.
  func string(at start: Int) -> String {
    repairedText(in: (start + 4)..<(start + 3 + length(at: start)))
  }
}
