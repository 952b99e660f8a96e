extension DecodingLevel {
  /// The value under a key of this document; nil when there is none. O(1) in stored order.
  func find(_ key: String) -> StoredValue? {
    let storage = storage
    return fields.find(key, in: storage).map { StoredValue($0, in: storage.span.bytes) }
  }

  /// The array's next value; nil at the end.
  func takeNext() -> StoredValue? {
    let storage = storage
    return fields.takeNext(in: storage).map { StoredValue($0, in: storage.span.bytes) }
  }

  /// The value under a key of this document.
  ///
  /// It takes the key as text, not as the coded type's key, so that the compiler can make one
  /// function for each `Scalar`: a generic key would keep it from that.
  func scalar<Scalar: SwiftScalar>(named key: String) throws -> Scalar {
    let storage = storage
    guard let found = fields.find(key, in: storage) else {
      throw missing(PlainKey(stringValue: key))
    }
    let bytes = storage.span.bytes
    let value = StoredValue(found, in: bytes)
    do throws(ValueFault) {
      return try Scalar.read(value, bytes)
    } catch {
      throw fault(error, Scalar.self, value, at: path(to: PlainKey(stringValue: key)))
    }
  }

  /// The same, nil when the key is missing or its value is null.
  func scalarIfPresent<Scalar: SwiftScalar>(named key: String) throws -> Scalar? {
    guard let value = find(key), !value.hasType(.null) else { return nil }
    return try scalar(named: key)
  }

  /// This value as a whole.
  func scalar<Scalar: SwiftScalar>() throws -> Scalar {
    do throws(ValueFault) {
      let storage = storage
      return try Scalar.read(value, storage.span.bytes)
    } catch {
      throw fault(error, Scalar.self, value, at: codingPath)
    }
  }

  /// The value inside this array that was taken as the one at `position`.
  func scalar<Scalar: SwiftScalar>(_ value: StoredValue, at position: Int) throws -> Scalar {
    do throws(ValueFault) {
      let storage = storage
      return try Scalar.read(value, storage.span.bytes)
    } catch {
      throw fault(error, Scalar.self, value, at: path(to: PlainKey(position)))
    }
  }

  /// A value inside this one of any decodable type.
  func decode<Value: Decodable>(
    _ type: Value.Type, _ value: StoredValue, _ key: any CodingKey
  ) throws -> Value {
    guard let convertible = StoredWhole.type(type) else {
      return try Value(from: inner(value, key))
    }
    return try self.convertible(convertible, type, value, key)
  }

  /// This value as any decodable type.
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    guard let convertible = StoredWhole.type(type) else { return try Value(from: self) }
    return try self.convertible(convertible, type, value, nil)
  }

  /// This value as a type that BSON stores whole.
  func convertible<Value: BSONValueConvertible>() throws -> Value {
    try convertible(Value.self, Value.self, value, nil)
  }

  private func convertible<Value>(
    _ convertible: any BSONValueConvertible.Type, _ type: Value.Type, _ value: StoredValue,
    _ key: (any CodingKey)?
  ) throws -> Value {
    let made = convertible.init(stored: BSONValue(in: storage, value)) as? Value
    guard let made else {
      throw mismatch(type, value, convertible.storedName, at: path(to: key))
    }
    return made
  }

  func path(to key: (any CodingKey)?) -> [any CodingKey] {
    guard let key else { return codingPath }
    return codingPath + [key]
  }
}
