extension BSONReader {
  /// Enters the document that the reader stands at; keys are looked up in it until `body` returns.
  /// O(1) beside the body.
  /// - Throws: `BSONReadingError` when the value is no document, and what `body` throws.
  @inlinable
  public mutating func document<Result>(
    _ body: (inout BSONReader) throws(BSONReadingError) -> Result
  ) throws(BSONReadingError) -> Result {
    let outer = try enter(.document)
    defer { leave(to: outer) }
    return try body(&self)
  }

  /// Reads the values of the array that the reader stands at, in their order. O(bytes).
  /// - Throws: `BSONReadingError` when the value is no array, and the first fault of a value.
  @inlinable
  public mutating func array<Value: BSONDecodable>(
    of type: Value.Type = Value.self
  ) throws(BSONReadingError) -> [Value] {
    let outer = try enter(.array)
    defer { leave(to: outer) }
    var values: [Value] = []
    while standAtNext() {
      do throws(BSONReadingError) {
        values.append(try Value(from: &self))
      } catch {
        throw error.inside(String(values.count))
      }
    }
    return values
  }

  @usableFromInline
  mutating func enter(_ type: BSONType) throws(BSONReadingError) -> FieldCursor {
    guard value.type == type else {
      throw BSONReadingError(.mismatch(found: value.type, expected: type.alias))
    }
    let outer = fields
    fields = FieldCursor(value.range)
    return outer
  }

  @usableFromInline
  mutating func leave(to outer: FieldCursor) { fields = outer }

  /// Goes to the value after the last one; false at the end.
  @usableFromInline
  mutating func standAtNext() -> Bool {
    guard let found = fields.takeNext(in: storage) else { return false }
    value = found
    return true
  }
}
