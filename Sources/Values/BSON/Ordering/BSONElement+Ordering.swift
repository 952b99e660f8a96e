extension BSONElement {
  /// How the stored value stands to another, where both are texts, or numbers that need no exact
  /// arithmetic, or have another common type and one plain order; else nil, which says nothing.
  ///
  /// Straight over the bytes: no `BSONValue` and no `String` is made. O(bytes of the shorter).
  package func plainOrdering(to other: BSONValue) -> BSONOrdering? {
    let (bytes, layout) = (shared.storage.span.bytes, layout)
    let (code, start) = (bytes.byte(at: layout.start), layout.valueStart)
    switch other {
    case .string(let text):
      guard code == BSONType.string.rawValue else { return nil }
      return text.withBytes { bytes.ordering(of: (start + 4)..<(layout.end - 1), to: $0) }
    case .double(let number):
      guard let stored = bytes.plainNumber(code, at: start), !number.isNaN else { return nil }
      return BSONOrdering(stored, number)
    case .int64(let number):
      if code == BSONType.int64.rawValue {
        return BSONOrdering(Int64(bitPattern: bytes.word(at: start)), number)
      }
      guard number.isExactDouble else { return nil }
      return bytes.plainNumber(code, at: start).map { BSONOrdering($0, Double(number)) }
    case .datetime(let milliseconds):
      guard code == BSONType.datetime.rawValue else { return nil }
      return BSONOrdering(Int64(bitPattern: bytes.word(at: start)), milliseconds)
    default: return nil
    }
  }
}

extension RawSpan {
  /// A number as a double, if it is the same number; nil for NaN and for what is no such number.
  fileprivate func plainNumber(_ code: UInt8, at start: Int) -> Double? {
    switch code {
    case BSONType.double.rawValue:
      let number = Double(bitPattern: word(at: start))
      return number.isNaN ? nil : number
    case BSONType.int32.rawValue: return Double(int32(at: start))
    case BSONType.int64.rawValue:
      let number = Int64(bitPattern: word(at: start))
      return number.isExactDouble ? Double(number) : nil
    default: return nil
    }
  }

  /// Compares the bytes in the range with all of `other`: byte by byte, a prefix first.
  fileprivate func ordering(of range: Range<Int>, to other: RawSpan) -> BSONOrdering {
    let (start, common) = (range.lowerBound, min(range.count, other.byteCount))
    var offset = 0
    while common - offset >= 8, word(at: start + offset) == other.word(at: offset) { offset += 8 }
    while offset < common {
      let (left, right) = (byte(at: start + offset), other.byte(at: offset))
      guard left == right else { return BSONOrdering(left, right) }
      offset += 1
    }
    return BSONOrdering(range.count, other.byteCount)
  }
}
