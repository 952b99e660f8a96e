extension BSONReader {
  /// Enters the current value, which must be a document. `read` looks keys up in it until `body`
  /// returns or throws. Then the document is the current value again, so that another form can be
  /// tried. O(1) in addition to `body`.
  /// - Throws: `BSONReadingError` when the value is not a document, and what `body` throws.
  @inlinable
  public mutating func document<Result>(
    _ body: (inout BSONReader) throws(BSONReadingError) -> Result
  ) throws(BSONReadingError) -> Result {
    let (document, outer) = (value, fields)
    try enter()
    defer { (value, fields) = (document, outer) }
    return try body(&self)
  }

  /// Reads the values of the current value, which must be an array, in their order. Afterwards the
  /// array is the current value again. O(bytes).
  /// - Throws: `BSONReadingError` when the value is not an array, or for the first element that
  ///   cannot be read.
  @inlinable
  public mutating func array<Value: BSONDecodable>(
    of type: Value.Type = Value.self
  ) throws(BSONReadingError) -> [Value] {
    let array = value
    var next = try startOfArray()
    defer { value = array }
    var values: [Value] = []
    while move(to: &next, of: array) {
      do throws(BSONReadingError) {
        values.append(try Value(from: &self))
      } catch {
        throw error.inside(String(values.count))
      }
    }
    return values
  }

  /// Makes the current value, a document, the one in which keys are looked up.
  @usableFromInline
  mutating func enter() throws(BSONReadingError) {
    try check(.document)
    fields = FieldCursor(value.range)
  }

  /// Offset of the first element of the current value, which must be an array.
  @usableFromInline
  func startOfArray() throws(BSONReadingError) -> Int {
    try check(.array)
    return value.start + 4
  }

  /// Moves to the value of the array element at offset `next`, and sets `next` to the offset of the
  /// element after it. False at the end of the array.
  @usableFromInline
  mutating func move(to next: inout Int, of array: StoredValue) -> Bool {
    guard let found = array.value(at: next, in: storage.span.bytes) else { return false }
    value = found
    next = found.end
    return true
  }

  private func check(_ expected: BSONType) throws(BSONReadingError) {
    guard !value.hasType(expected) else { return }
    throw BSONReadingError(.mismatch(found: value.type, expected: expected.alias))
  }
}
