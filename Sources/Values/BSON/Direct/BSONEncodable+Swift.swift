extension Int: BSONEncodable {
  /// Writes an int64. O(key).
  public func write(to builder: inout BSONBuilder, at slot: BSONSlot) {
    builder.append(slot, .int64(Int64(self)))
  }
}

extension Int64: BSONEncodable {
  /// Writes an int64. O(key).
  public func write(to builder: inout BSONBuilder, at slot: BSONSlot) {
    builder.append(slot, .int64(self))
  }
}

extension Int32: BSONEncodable {
  /// Writes an int32. O(key).
  public func write(to builder: inout BSONBuilder, at slot: BSONSlot) {
    builder.append(slot, .int32(self))
  }
}

extension Double: BSONEncodable {
  /// Writes a double. O(key).
  public func write(to builder: inout BSONBuilder, at slot: BSONSlot) {
    builder.append(slot, .double(self))
  }
}

extension Bool: BSONEncodable {
  /// Writes a Boolean. O(key).
  public func write(to builder: inout BSONBuilder, at slot: BSONSlot) {
    builder.append(slot, .bool(self))
  }
}

extension String: BSONEncodable {
  /// Writes a string. O(bytes of key and text).
  public func write(to builder: inout BSONBuilder, at slot: BSONSlot) {
    builder.append(slot, .string(self))
  }
}

extension Array: BSONEncodable where Element: BSONEncodable {
  /// Writes an array. O(bytes).
  public func write(to builder: inout BSONBuilder, at slot: BSONSlot) {
    builder.beginArray(slot)
    for value in self { value.write(to: &builder, at: .position) }
    builder.endArray()
  }
}

extension Optional: BSONEncodable where Wrapped: BSONEncodable {
  /// Writes null for nil. O(key) in addition to writing the wrapped type.
  public func write(to builder: inout BSONBuilder, at slot: BSONSlot) {
    guard let self else { return builder.append(slot, .null) }
    self.write(to: &builder, at: slot)
  }
}
