/// The quick way, which nearly all valid documents take: it accepts, or does not know.
///
/// Where it does not know, `document(_:at:limit:depth:)` starts again and has the last word, so a fault
/// is told in one way only. What is accepted here is accepted there: each step makes the same checks.
extension TreeValidation {
  /// Whether the range, which lies within the span, is known to be one document and nothing else.
  ///
  /// One flat loop, which keeps the ends of the levels around the innermost one: of up to 33 levels,
  /// deeper documents are left to the careful way. The loads are not checked against the span, which
  /// saves a seventh of the time. Safe because each lies before `last`, the offset of the innermost
  /// level's terminator: the `guard`s keep `last` within the level around it, and the outermost one
  /// within the range. `quickKeyEnd` and `isASCII` look at whole words and so compare with the span's
  /// own end.
  func quicklyAccepts(_ bytes: RawSpan, in range: Range<Int>) -> Bool {
    guard let end = bytes.quickLevelEnd(at: range.lowerBound, limit: range.upperBound),
      end == range.upperBound
    else { return false }
    var levels = InlineArray<32, UInt32>(repeating: 0)
    var depth = 0
    var (offset, last) = (range.lowerBound &+ 4, end &- 1)
    while true {
      guard offset < last else {
        guard depth > 0 else { return true }
        depth &-= 1
        offset = last &+ 1
        last = Int(truncatingIfNeeded: levels[depth])
        continue
      }
      guard let keyEnd = bytes.quickKeyEnd(from: offset &+ 1), keyEnd < last else {
        guard let end = try? element(bytes, at: offset, limit: last, depth: depth &+ 1) else {
          return false
        }
        offset = end
        continue
      }
      let (code, start) = (bytes.uncheckedByte(at: offset), keyEnd &+ 1)
      if code == BSONType.string.rawValue {
        guard let end = bytes.quickStringEnd(at: start, limit: last) else { return false }
        offset = end
      } else if let size = BSONType.fixedSize(of: code) {
        offset = start &+ size
        guard offset <= last else { return false }
      } else if code == BSONType.document.rawValue || code == BSONType.array.rawValue {
        guard let end = bytes.quickLevelEnd(at: start, limit: last),
          depth &+ 2 <= limits.depth, depth < levels.count
        else { return false }
        levels[depth] = UInt32(truncatingIfNeeded: last)
        depth &+= 1
        (offset, last) = (start &+ 4, end &- 1)
      } else {
        guard
          let end = try? value(bytes, type: code, at: start, limit: last, depth: depth &+ 1)
        else { return false }
        offset = end
      }
    }
  }
}

extension RawSpan {
  /// The offset after the document at `start`, by its length field and its terminator.
  @inline(__always)
  fileprivate func quickLevelEnd(at start: Int, limit: Int) -> Int? {
    guard limit &- start >= 5 else { return nil }
    let length = uncheckedLength(at: start)
    guard length >= 5, length <= limit &- start, uncheckedByte(at: start &+ length &- 1) == 0 else {
      return nil
    }
    return start &+ length
  }

  @inline(__always)
  fileprivate func quickStringEnd(at start: Int, limit: Int) -> Int? {
    guard limit &- start >= 5 else { return nil }
    let length = uncheckedLength(at: start)
    guard length >= 1, length <= limit &- start &- 4 else { return nil }
    let last = start &+ 3 &+ length
    guard uncheckedByte(at: last) == 0 else { return nil }
    let text = start &+ 4
    guard isASCII(from: text, to: last) || firstInvalidSequence(in: text..<last) == nil else {
      return nil
    }
    return last &+ 1
  }
}
