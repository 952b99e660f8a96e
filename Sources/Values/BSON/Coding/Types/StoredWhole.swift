/// Which types the coders hand over whole, without asking the type to code itself.
///
/// A chain of pointer comparisons: asking whether a type conforms takes many times as long.
enum StoredWhole {
  static func type<Value>(_ type: Value.Type) -> (any BSONValueConvertible.Type)? {
    if type == ObjectID.self { return ObjectID.self }
    if type == BSONDateTime.self { return BSONDateTime.self }
    if type == BSONUUID.self { return BSONUUID.self }
    if type == Decimal128.self { return Decimal128.self }
    if type == BSONBinary.self { return BSONBinary.self }
    if type == BSONDocument.self { return BSONDocument.self }
    if type == BSONArray.self { return BSONArray.self }
    if type == BSONValue.self { return BSONValue.self }
    return nil
  }
}
