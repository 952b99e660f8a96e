extension BSONReader {
  /// Reads the current value with `read`, and turns its fault into a `BSONReadingError`.
  func scalar<Value>(
    _ expected: String, _ read: (RawSpan, StoredValue) throws(ValueFault) -> Value
  ) throws(BSONReadingError) -> Value {
    do throws(ValueFault) {
      return try read(storage.span.bytes, value)
    } catch {
      switch error {
      case .mismatch: throw BSONReadingError(.mismatch(found: value.type, expected: expected))
      case .notExact: throw BSONReadingError(.notExact(found: value.type, expected: expected))
      }
    }
  }
}

extension Int: BSONDecodable {
  /// Reads an int32 or int64, or a double without fraction, that fits. O(1).
  public init(from reader: inout BSONReader) throws(BSONReadingError) {
    self = try reader.scalar("Int") { bytes, value throws(ValueFault) in try bytes.integer(value) }
  }
}

extension Int64: BSONDecodable {
  /// Reads an int32 or int64, or a double without fraction, that fits. O(1).
  public init(from reader: inout BSONReader) throws(BSONReadingError) {
    self = try reader.scalar("Int64") { bytes, value throws(ValueFault) in
      try bytes.integer(value)
    }
  }
}

extension Int32: BSONDecodable {
  /// Reads an int32 or int64, or a double without fraction, that fits. O(1).
  public init(from reader: inout BSONReader) throws(BSONReadingError) {
    self = try reader.scalar("Int32") { bytes, value throws(ValueFault) in
      try bytes.integer(value)
    }
  }
}

extension Double: BSONDecodable {
  /// Reads a double, an int32, or an int64 that a double holds exactly. O(1).
  public init(from reader: inout BSONReader) throws(BSONReadingError) {
    self = try reader.scalar("Double") { bytes, value throws(ValueFault) in
      try bytes.double(value)
    }
  }
}

extension Bool: BSONDecodable {
  /// Reads a Boolean; numbers are not Booleans. O(1).
  public init(from reader: inout BSONReader) throws(BSONReadingError) {
    self = try reader.scalar("Bool") { bytes, value throws(ValueFault) in try bytes.bool(value) }
  }
}

extension String: BSONDecodable {
  /// Reads a string or symbol. O(bytes).
  public init(from reader: inout BSONReader) throws(BSONReadingError) {
    self = try reader.scalar("String") { bytes, value throws(ValueFault) in try bytes.text(value) }
  }
}

extension Array: BSONDecodable where Element: BSONDecodable {
  /// Reads an array's values in their order. O(bytes).
  public init(from reader: inout BSONReader) throws(BSONReadingError) {
    self = try reader.array()
  }
}

extension Optional: BSONDecodable where Wrapped: BSONDecodable {
  /// Reads null as nil. For a key that may be missing, use `readIfPresent`. O(1) in addition to
  /// reading the wrapped type.
  public init(from reader: inout BSONReader) throws(BSONReadingError) {
    self = reader.type == .null ? nil : try Wrapped(from: &reader)
  }
}
