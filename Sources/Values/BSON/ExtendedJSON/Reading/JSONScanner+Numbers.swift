extension JSONScanner {
  /// A plain number: an integer as the narrowest of int32, int64 and double, others as a double.
  mutating func number() throws(ExtendedJSONError) -> BSONValue {
    let start = offset
    let isInteger = try passNumber()
    let written = String(decoding: text[start..<offset], as: UTF8.self)
    if isInteger, let integer = Int64(written) {
      return Int32(exactly: integer).map { .int32($0) } ?? .int64(integer)
    }
    guard let double = Double(written), double.isFinite else {
      throw ExtendedJSONError(.numberOutOfRange, at: start)
    }
    return .double(double)
  }

  /// Passes over `-?(0|[1-9]d*)(.d+)?([eE][+-]?d+)?`; true when it was an integer.
  private mutating func passNumber() throws(ExtendedJSONError) -> Bool {
    var isInteger = true
    if current == UInt8(ascii: "-") { offset += 1 }
    if current == UInt8(ascii: "0") {
      offset += 1
    } else {
      try passDigits()
    }
    if current == UInt8(ascii: ".") {
      isInteger = false
      offset += 1
      try passDigits()
    }
    if let byte = current, byte | 0x20 == UInt8(ascii: "e") {
      isInteger = false
      offset += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { offset += 1 }
      try passDigits()
    }
    return isInteger
  }

  private mutating func passDigits() throws(ExtendedJSONError) {
    let start = offset
    while let byte = current, byte.decimalDigit != nil { offset += 1 }
    guard offset > start else { throw unexpected("a digit") }
  }
}
