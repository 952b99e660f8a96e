extension String {
  /// Hands out the UTF-8 bytes for the duration of the call. A native Swift string allocates
  /// nothing.
  @inline(__always)
  func withBytes<Result>(_ body: (RawSpan) -> Result) -> Result {
    body(utf8.span.bytes)
  }

  /// Whether both have the same UTF-8 bytes. Swift's `==` is not enough: it treats "é" as equal to
  /// "e" followed by a combining accent.
  package func hasSameBytes(as other: String) -> Bool {
    let own = utf8.span.bytes
    let others = other.utf8.span.bytes
    return own.byteCount == others.byteCount && own.holds(others, at: 0)
  }
}
