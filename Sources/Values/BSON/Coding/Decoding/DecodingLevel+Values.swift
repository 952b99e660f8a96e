extension DecodingLevel {
  /// The value under a key of this document; nil when the key is missing. O(1) in stored order.
  func find(_ key: String) -> StoredValue? {
    unsafe fields.find(key, in: source.bytes)
  }

  /// The value of the array element at byte `offset`; nil at the end of the array.
  func value(at offset: Int) -> StoredValue? {
    unsafe value.value(at: offset, in: source.bytes)
  }

  /// The value under a key of this document.
  ///
  /// The key is a `String` and not a generic coding key, so that the compiler can specialize this
  /// function for each `Scalar`.
  func scalar<Scalar: SwiftScalar>(named key: String) throws -> Scalar {
    guard let value = find(key) else { throw missing(PlainKey.name(key)) }
    return try scalar(value)
  }

  /// The value under a key of this document; nil when the key is missing or its value is null.
  func scalarIfPresent<Scalar: SwiftScalar>(named key: String) throws -> Scalar? {
    guard let value = find(key), !value.hasType(.null) else { return nil }
    return try scalar(value) as Scalar
  }

  /// This value, or one inside it, as a standard Swift type.
  func scalar<Scalar: SwiftScalar>(_ value: StoredValue) throws -> Scalar {
    do throws(ValueFault) {
      return try unsafe Scalar.read(value, source.bytes)
    } catch {
      throw fault(error, Scalar.self, value)
    }
  }

  /// The values of this array, or of one inside it, as a standard Swift type.
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

  /// This value, or one inside it, as a type that BSON stores as one value.
  func convertible<Value: BSONValueConvertible>(_ value: StoredValue) throws -> Value {
    guard let made = Value(stored: BSONValue(in: source.storage, value)) else {
      throw mismatch(Value.self, value, Value.storedName)
    }
    return made
  }
}
