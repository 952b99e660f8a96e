extension DecodingLevel {
  /// The value under a key of this document; nil when there is none. O(1) in stored order.
  func find(_ key: String) -> StoredValue? {
    unsafe fields.find(key, in: source.bytes)
  }

  /// The value of this array's element at `offset`; nil at the end.
  func value(at offset: Int) -> StoredValue? {
    unsafe value.value(at: offset, in: source.bytes)
  }

  /// The value under a key of this document.
  ///
  /// It takes the key as text, not as the coded type's key, so that the compiler can make one
  /// function for each `Scalar`: a generic key would keep it from that.
  func scalar<Scalar: SwiftScalar>(named key: String) throws -> Scalar {
    guard let value = find(key) else { throw missing(PlainKey.name(key)) }
    return try scalar(value)
  }

  /// The same, nil when the key is missing or its value is null.
  func scalarIfPresent<Scalar: SwiftScalar>(named key: String) throws -> Scalar? {
    guard let value = find(key), !value.hasType(.null) else { return nil }
    return try scalar(value) as Scalar
  }

  /// A value inside this one, or this one, as a type of Swift's own.
  func scalar<Scalar: SwiftScalar>(_ value: StoredValue) throws -> Scalar {
    do throws(ValueFault) {
      return try unsafe Scalar.read(value, source.bytes)
    } catch {
      throw fault(error, Scalar.self, value)
    }
  }

  /// The values of an array inside this one, or of this one, as a type of Swift's own.
  func scalars<Scalar: SwiftScalar>(_ array: StoredValue) throws -> [Scalar] {
    guard array.hasType(.array) else { throw mismatch([Any].self, array, BSONType.array.alias) }
    var scalars: [Scalar] = []
    var next = array.start + 4
    while let value = unsafe array.value(at: next, in: source.bytes) {
      scalars.append(try scalar(value))
      next = value.end
    }
    return scalars
  }

  /// A value inside this one, or this one, as a type that BSON stores whole.
  func convertible<Value: BSONValueConvertible>(_ value: StoredValue) throws -> Value {
    guard let made = Value(stored: BSONValue(in: source.storage, value)) else {
      throw mismatch(Value.self, value, Value.storedName)
    }
    return made
  }
}
