extension DecodingLevel {
  /// A value inside this one, as any decodable type.
  ///
  /// The elements of arrays and the fields of generic types come through this generic method, not
  /// through the methods for single types. It reads the common types here, without making a
  /// `DecodingLevel` for them. It finds them by comparing type pointers, because a protocol
  /// conformance check or an optional cast takes many times as long.
  func decode<Value: Decodable>(_ type: Value.Type, _ value: StoredValue) throws -> Value {
    if type == String.self { return same(try scalar(value) as String, as: type) }
    if type == Double.self { return same(try scalar(value) as Double, as: type) }
    if type == Int.self { return same(try scalar(value) as Int, as: type) }
    if type == Int32.self { return same(try scalar(value) as Int32, as: type) }
    if type == Int64.self { return same(try scalar(value) as Int64, as: type) }
    if type == Bool.self { return same(try scalar(value) as Bool, as: type) }
    if type == [String].self { return same(try scalars(value) as [String], as: type) }
    if type == [Double].self { return same(try scalars(value) as [Double], as: type) }
    if type == [Int].self { return same(try scalars(value) as [Int], as: type) }
    if type == [Int32].self { return same(try scalars(value) as [Int32], as: type) }
    if type == ObjectID.self { return same(try convertible(value) as ObjectID, as: type) }
    if type == BSONDateTime.self { return same(try convertible(value) as BSONDateTime, as: type) }
    if type == BSONUUID.self { return same(try convertible(value) as BSONUUID, as: type) }
    if type == Decimal128.self { return same(try convertible(value) as Decimal128, as: type) }
    if type == BSONBinary.self { return same(try convertible(value) as BSONBinary, as: type) }
    if type == BSONDocument.self { return same(try convertible(value) as BSONDocument, as: type) }
    if type == BSONArray.self { return same(try convertible(value) as BSONArray, as: type) }
    if type == BSONValue.self { return same(try convertible(value) as BSONValue, as: type) }
    if let kind = FoundationType(type) { return try decode(type, value, kind) }
    // `type`, not `Value`: for a class, `type` may be a subclass of `Value`.
    return try type.init(from: DecodingLevel(source, value))
  }
}
