extension SharedBytes {
  /// The elements of the document or array that these bytes are: without length and final 0.
  var contents: Range<Int> { (range.lowerBound + 4)..<(range.upperBound - 1) }

  /// Whether the document or array has more than `levels` levels, its own counted.
  ///
  /// A level costs 7 bytes at least (type, empty key, length, 0), so that small documents, which
  /// most are, answer without a walk.
  func isDeeper(than levels: Int) -> Bool {
    guard levels > 0 else { return true }
    guard (count - 5) / 7 >= levels else { return false }
    return storage.span.bytes.hasLevels(levels + 1, in: range)
  }
}

extension RawSpan {
  /// Whether the document at `range` reaches `wanted` levels, its own counted.
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

  /// Where the element's document lies, when it is a document, an array or a code's scope.
  func container(of element: ElementLayout) -> Range<Int>? {
    switch BSONType(rawValue: byte(at: element.start)) {
    case .document, .array: element.valueStart..<element.end
    case .javascriptWithScope:
      (element.valueStart + 8 + length(at: element.valueStart + 4))..<element.end
    default: nil
    }
  }
}
