extension BSONBuilder {
  /// Adds a value of one of the common types, without making an `EncodingLevel` for it. False, and
  /// nothing is added, for any other type.
  ///
  /// The elements of arrays and the fields of generic types come through the generic method, not
  /// through the methods for single types. The common types are found by comparing type pointers,
  /// because a protocol conformance check takes many times as long.
  mutating func append<Value>(_ slot: BSONSlot, whole value: Value) -> Bool {
    let type = Value.self
    if type == String.self {
      (same(value) as String).write(to: &self, at: slot)
    } else if type == Double.self {
      (same(value) as Double).write(to: &self, at: slot)
    } else if type == Int.self {
      (same(value) as Int).write(to: &self, at: slot)
    } else if type == Int32.self {
      (same(value) as Int32).write(to: &self, at: slot)
    } else if type == Int64.self {
      (same(value) as Int64).write(to: &self, at: slot)
    } else if type == Bool.self {
      (same(value) as Bool).write(to: &self, at: slot)
    } else if type == [String].self {
      (same(value) as [String]).write(to: &self, at: slot)
    } else if type == [Double].self {
      (same(value) as [Double]).write(to: &self, at: slot)
    } else if type == [Int].self {
      (same(value) as [Int]).write(to: &self, at: slot)
    } else if type == [Int32].self {
      (same(value) as [Int32]).write(to: &self, at: slot)
    } else {
      return append(slot, wholeBSON: value)
    }
    return true
  }

  private mutating func append<Value>(_ slot: BSONSlot, wholeBSON value: Value) -> Bool {
    let type = Value.self
    if type == ObjectID.self {
      append(slot, (same(value) as ObjectID).stored)
    } else if type == BSONDateTime.self {
      append(slot, (same(value) as BSONDateTime).stored)
    } else if type == BSONUUID.self {
      append(slot, (same(value) as BSONUUID).stored)
    } else if type == Decimal128.self {
      append(slot, (same(value) as Decimal128).stored)
    } else if type == BSONBinary.self {
      append(slot, (same(value) as BSONBinary).stored)
    } else if type == BSONDocument.self {
      append(slot, (same(value) as BSONDocument).stored)
    } else if type == BSONArray.self {
      append(slot, (same(value) as BSONArray).stored)
    } else if type == BSONValue.self {
      append(slot, same(value))
    } else {
      return false
    }
    return true
  }
}
