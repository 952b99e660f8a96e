/// The position of one value in its storage, and its type.
@usableFromInline
struct StoredValue: Sendable {
  /// The type's code, which is faster to compare than the type.
  let code: UInt8
  let start: Int
  let end: Int

  init(type: BSONType, start: Int, end: Int) {
    code = type.rawValue
    self.start = start
    self.end = end
  }

  /// A value of the type with this code. The bytes must be validated.
  init(code: UInt8, _ range: Range<Int>) {
    self.code = code
    start = range.lowerBound
    end = range.upperBound
  }

  /// The value of an element. The bytes must be validated.
  init(_ layout: ElementLayout, in bytes: RawSpan) {
    code = bytes.byte(at: layout.start)
    start = layout.valueStart
    end = layout.end
  }

  var range: Range<Int> { start..<end }

  /// The code is always known: validation refuses unknown codes.
  var type: BSONType { BSONType(rawValue: code) ?? .undefined }

  @inline(__always)
  func hasType(_ type: BSONType) -> Bool { code == type.rawValue }
}

/// Why a stored value is not what was asked for.
enum ValueFault: Error {
  /// It has another type.
  case mismatch
  /// It is a number that the wanted type cannot hold.
  case notExact
}

extension StoredValue {
  /// The value of this container's element at `offset`; nil at the end.
  func value(at offset: Int, in bytes: RawSpan) -> StoredValue? {
    bytes.element(at: offset, last: end - 1).map { StoredValue($0, in: bytes) }
  }

  /// For a `DecodingSource`, which keeps its bytes as a pointer.
  @unsafe func value(at offset: Int, in bytes: UnsafeRawBufferPointer) -> StoredValue? {
    unsafe value(at: offset, in: bytes.bytes)
  }
}

/// Reads values as standard Swift types. Only a long string allocates memory.
extension RawSpan {
  /// Reads an int32 or int64, or a double without fraction, that fits.
  func integer<Number: FixedWidthInteger>(_ value: StoredValue) throws(ValueFault) -> Number {
    let number: Number?
    if value.hasType(.int64) {
      number = Number(exactly: Int64(bitPattern: word(at: value.start)))
    } else if value.hasType(.int32) {
      number = Number(exactly: int32(at: value.start))
    } else if value.hasType(.double) {
      number = Number(exactly: Double(bitPattern: word(at: value.start)))
    } else {
      throw .mismatch
    }
    guard let number else { throw .notExact }
    return number
  }

  /// Reads a double, an int32, or an int64 that a double holds exactly.
  func double(_ value: StoredValue) throws(ValueFault) -> Double {
    if value.hasType(.double) { return Double(bitPattern: word(at: value.start)) }
    if value.hasType(.int32) { return Double(int32(at: value.start)) }
    guard value.hasType(.int64) else { throw .mismatch }
    guard let number = Double(exactly: Int64(bitPattern: word(at: value.start))) else {
      throw .notExact
    }
    return number
  }

  /// Reads a number and rounds it to the nearest `Float`; refuses one too large for a `Float`.
  func single(_ value: StoredValue) throws(ValueFault) -> Float {
    let number = try double(value)
    let rounded = Float(number)
    guard rounded.isFinite || !number.isFinite else { throw .notExact }
    return rounded
  }

  /// Reads a string or symbol.
  func text(_ value: StoredValue) throws(ValueFault) -> String {
    guard value.hasType(.string) || value.hasType(.symbol) else { throw .mismatch }
    return string(at: value.start)
  }

  func bool(_ value: StoredValue) throws(ValueFault) -> Bool {
    guard value.hasType(.bool) else { throw .mismatch }
    return byte(at: value.start) != 0
  }
}

extension BSONValue {
  /// The value at this position; the bytes are shared, not copied.
  init(in storage: [UInt8], _ value: StoredValue) {
    self.init(in: storage, type: value.type, value.range)
  }
}
