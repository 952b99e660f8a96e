/// Checks a document from outside in one pass; nothing is checked again afterwards.
///
/// Every function takes the offset at which its part starts, and `limit`, the offset at which the
/// part must end at the latest. It returns the offset after the part.
struct TreeValidation {
  let limits: BSONLimits

  /// Checks that the range is one document and nothing else: quickly, and carefully where that does not
  /// say that all is well.
  func check(_ bytes: RawSpan, in range: Range<Int>) throws(BSONError) {
    let (start, limit) = (range.lowerBound, range.upperBound)
    if quicklyAccepts(bytes, in: range) { return }
    let end = try document(bytes, at: start, limit: limit, depth: 1)
    guard end == limit else { throw BSONError(.trailingBytes(limit - end), at: end) }
  }

  /// Checks the document (or array) that starts at `start`, level `depth` of its tree.
  func document(
    _ bytes: RawSpan, at start: Int, limit: Int, depth: Int
  ) throws(BSONError) -> Int {
    guard depth <= limits.depth else { throw BSONError(.tooDeep(limit: limits.depth), at: start) }
    let end = try documentEnd(bytes, at: start, limit: limit)
    let last = end - 1
    guard bytes.byte(at: last) == 0 else {
      throw BSONError(.missingTerminator(found: bytes.byte(at: last)), at: last)
    }
    var offset = start + 4
    while offset < last {
      offset = try element(bytes, at: offset, limit: last, depth: depth)
    }
    return end
  }

  private func documentEnd(
    _ bytes: RawSpan, at start: Int, limit: Int
  ) throws(BSONError) -> Int {
    let length = try lengthField(bytes, at: start, limit: limit, least: 5)
    guard length <= limit - start else {
      throw BSONError(.truncated(needed: length, available: limit - start), at: start)
    }
    return start + length
  }

  func element(
    _ bytes: RawSpan, at start: Int, limit: Int, depth: Int
  ) throws(BSONError) -> Int {
    let keyEnd = try text(bytes, from: start + 1, limit: limit)
    do throws(BSONError) {
      return try value(
        bytes, type: bytes.byte(at: start), at: keyEnd + 1, limit: limit, depth: depth)
    } catch {
      throw error.inside(bytes.repairedText(in: (start + 1)..<keyEnd))
    }
  }

  /// Checks a key, or a part of a regular expression: UTF-8 up to a 0. Returns the offset of the 0.
  private func text(
    _ bytes: RawSpan, from start: Int, limit: Int
  ) throws(BSONError) -> Int {
    if let end = bytes.asciiTerminator(from: start, before: limit) { return end }
    guard let end = bytes.terminator(from: start, before: limit) else {
      throw BSONError(.unterminatedKey, at: start)
    }
    if let invalid = bytes.firstInvalidUTF8(in: start..<end) {
      throw BSONError(.invalidUTF8, at: invalid)
    }
    return end
  }

  func value(
    _ bytes: RawSpan, type code: UInt8, at start: Int, limit: Int, depth: Int
  ) throws(BSONError) -> Int {
    switch code {
    case 0x01, 0x09, 0x11, 0x12:  // double, datetime, timestamp, int64
      return try fixed(8, at: start, limit: limit)
    case 0x02, 0x0D, 0x0E:  // string, javascript, symbol
      return try string(bytes, at: start, limit: limit)
    case 0x03, 0x04:  // document, array
      return try document(bytes, at: start, limit: limit, depth: depth + 1)
    case 0x05:  // binary
      return try binary(bytes, at: start, limit: limit)
    case 0x06, 0x0A, 0x7F, 0xFF:  // undefined, null, maxKey, minKey
      return start
    case 0x07:  // objectID
      return try fixed(12, at: start, limit: limit)
    case 0x08:  // bool
      return try boolean(bytes, at: start, limit: limit)
    case 0x0B:  // regularExpression
      let patternEnd = try text(bytes, from: start, limit: limit)
      return try text(bytes, from: patternEnd + 1, limit: limit) + 1
    case 0x0C:  // dbPointer
      return try fixed(12, at: try string(bytes, at: start, limit: limit), limit: limit)
    case 0x0F:  // javascriptWithScope
      return try codeWithScope(bytes, at: start, limit: limit, depth: depth)
    case 0x10:  // int32
      return try fixed(4, at: start, limit: limit)
    case 0x13:  // decimal128
      return try fixed(16, at: start, limit: limit)
    default:
      throw BSONError(.unknownType(code), at: start)
    }
  }

  private func fixed(_ count: Int, at start: Int, limit: Int) throws(BSONError) -> Int {
    guard limit - start >= count else {
      throw BSONError(.truncated(needed: count, available: limit - start), at: start)
    }
    return start + count
  }

  private func lengthField(
    _ bytes: RawSpan, at start: Int, limit: Int, least: Int
  ) throws(BSONError) -> Int {
    _ = try fixed(4, at: start, limit: limit)
    let length = bytes.length(at: start)
    guard length >= least else {
      throw BSONError(.lengthTooSmall(found: length, least: least), at: start)
    }
    return length
  }

  private func string(_ bytes: RawSpan, at start: Int, limit: Int) throws(BSONError) -> Int {
    let length = try lengthField(bytes, at: start, limit: limit, least: 1)
    let end = try fixed(length, at: start + 4, limit: limit)
    guard bytes.byte(at: end - 1) == 0 else {
      throw BSONError(.missingTerminator(found: bytes.byte(at: end - 1)), at: end - 1)
    }
    if let invalid = bytes.firstInvalidUTF8(in: (start + 4)..<(end - 1)) {
      throw BSONError(.invalidUTF8, at: invalid)
    }
    return end
  }

  private func boolean(_ bytes: RawSpan, at start: Int, limit: Int) throws(BSONError) -> Int {
    let end = try fixed(1, at: start, limit: limit)
    guard bytes.byte(at: start) <= 1 else {
      throw BSONError(.invalidBoolean(bytes.byte(at: start)), at: start)
    }
    return end
  }

  private func binary(_ bytes: RawSpan, at start: Int, limit: Int) throws(BSONError) -> Int {
    let length = try lengthField(bytes, at: start, limit: limit, least: 0)
    let payload = try fixed(1, at: start + 4, limit: limit)
    let end = try fixed(length, at: payload, limit: limit)
    // The old binary subtype repeats its length inside.
    if bytes.byte(at: start + 4) == BSONBinary.Subtype.oldBinary.rawValue {
      let inner = try lengthField(bytes, at: payload, limit: end, least: 0)
      guard inner == length - 4 else {
        throw BSONError(.wrongLength(found: inner, expected: length - 4), at: payload)
      }
    }
    return end
  }

  /// Checks code with scope: total length, code, scope. The total must match the two parts.
  private func codeWithScope(
    _ bytes: RawSpan, at start: Int, limit: Int, depth: Int
  ) throws(BSONError) -> Int {
    let length = try lengthField(bytes, at: start, limit: limit, least: 14)
    let announced = try fixed(length, at: start, limit: limit)
    let scope = try string(bytes, at: start + 4, limit: announced)
    let end = try document(bytes, at: scope, limit: announced, depth: depth + 1)
    guard end == announced else {
      throw BSONError(.wrongLength(found: length, expected: end - start), at: start)
    }
    return end
  }
}
