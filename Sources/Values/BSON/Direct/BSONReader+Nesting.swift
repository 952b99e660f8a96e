extension BSONReader {
  /// Enters the document that the reader stands at; keys are looked up in it until `body` returns
  /// or throws. The reader stands at the document again then, so that another form can be tried.
  /// O(1) beside the body.
  /// - Throws: `BSONReadingError` when the value is no document, and what `body` throws.
  @inlinable
  public mutating func document<Result>(
    _ body: (inout BSONReader) throws(BSONReadingError) -> Result
  ) throws(BSONReadingError) -> Result {
    let (document, outer) = (value, fields)
    try enter()
    defer { (value, fields) = (document, outer) }
    return try body(&self)
  }

  /// Reads the values of the array that the reader stands at, in their order; the reader stands at
  /// the array again then. O(bytes).
  /// - Throws: `BSONReadingError` when the value is no array, and the first fault of a value.
  @inlinable
  public mutating func array<Value: BSONDecodable>(
    of type: Value.Type = Value.self
  ) throws(BSONReadingError) -> [Value] {
    let array = value
    var next = try startOfArray()
    defer { value = array }
    var values: [Value] = []
    while stand(at: &next, of: array) {
      do throws(BSONReadingError) {
        values.append(try Value(from: &self))
      } catch {
        throw error.inside(String(values.count))
      }
    }
    return values
  }

  /// Goes into the document that the reader stands at.
  @usableFromInline
  mutating func enter() throws(BSONReadingError) {
    try check(.document)
    fields = FieldCursor(value.range)
  }

  /// Offset of the first element of the array that the reader stands at.
  @usableFromInline
  func startOfArray() throws(BSONReadingError) -> Int {
    try check(.array)
    return value.start + 4
  }

  /// Goes to the value of the array's element at `next`, which becomes the offset of the one after
  /// it; false at the end.
  @usableFromInline
  mutating func stand(at next: inout Int, of array: StoredValue) -> Bool {
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
