extension String {
  /// Hands out the text's UTF-8 bytes for the duration of the call; nothing is allocated for a
  /// native Swift string.
  @inline(__always)
  func withBytes<Result>(_ body: (RawSpan) -> Result) -> Result {
    body(utf8.span.bytes)
  }

  /// Swift's `==` calls "é" and "e" with an accent equal; stored text is told apart by its bytes.
  func hasSameBytes(as other: String) -> Bool {
    utf8.elementsEqual(other.utf8)
  }
}
