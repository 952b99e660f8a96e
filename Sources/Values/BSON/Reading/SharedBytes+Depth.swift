extension SharedBytes {
  /// The range of the elements of this document or array, without its length field and terminator.
  var contents: Range<Int> { (range.lowerBound + 4)..<(range.upperBound - 1) }

  /// Whether the document or array has more than `levels` levels, including its own.
  ///
  /// A level takes at least 7 bytes (type, empty key, length, 0). So for small documents, which
  /// most are, the size alone gives the answer.
  func isDeeper(than levels: Int) -> Bool {
    guard levels > 0 else { return true }
    guard (count - 5) / 7 >= levels else { return false }
    return storage.span.bytes.hasLevels(levels + 1, in: range)
  }
}

extension RawSpan {
  /// Whether the document at `range` has at least `wanted` levels, including its own.
  fileprivate func hasLevels(_ wanted: Int, in range: Range<Int>) -> Bool {
    guard wanted > 1 else { return true }
    guard (range.count - 5) / 7 >= wanted - 1 else { return false }
    var offset = range.lowerBound + 4
    while let element = element(at: offset, last: range.upperBound - 1) {
      if let inner = container(of: element), hasLevels(wanted - 1, in: inner) { return true }
      offset = element.end
    }
    return false
  }

  /// The range of the element's value if it is a document or an array, or of its scope if it is
  /// code with scope; else nil.
  func container(of element: ElementLayout) -> Range<Int>? {
    switch BSONType(rawValue: byte(at: element.start)) {
    case .document, .array: element.valueStart..<element.end
    case .javascriptWithScope:
      (element.valueStart + 8 + length(at: element.valueStart + 4))..<element.end
    default: nil
    }
  }
}
