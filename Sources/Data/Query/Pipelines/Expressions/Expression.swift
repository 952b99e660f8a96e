public import BSON
public import Schema
public import Units

/// A value that the server works out from each document of a pipeline: a field, or something made of
/// fields and constants.
///
/// ```swift
/// .field(\.distance) / 2          // {$divide: ["$distanceM", 2]}
/// .day(of: \.start, in: rome)     // {$dateToString: {…}}
/// ```
///
/// A part that is missing or null makes the whole null, as in MongoDB.
public struct Expression<F: Fields, Value: Sendable>: Sendable {
  let operand: Operand
  /// How its values are kept: a quantity's number is in this codec's unit.
  let codec: Codec<Value>

  init(_ operand: Operand, _ codec: Codec<Value>) {
    self.operand = operand
    self.codec = codec
  }

  /// As the server is sent it.
  ///
  /// - Throws: `BSONError` for a constant that BSON cannot hold, and for expressions inside one another
  ///   that are deeper than a document may be. A stage that is given such an expression throws, too.
  public func rendered() throws(BSONError) -> BSONValue { try operand.get() }

  /// The field's value.
  ///
  ///     "$distanceM"
  public static func field<P: QueryField<Value>>(_ field: KeyPath<F, P>) -> Expression {
    let field = F.declared.fields[keyPath: field]
    return Expression(.path(field.path), field.codec)
  }

  /// The field's value in the element of a list that the pipeline has unwound.
  ///
  ///     "$stops.place"
  public static func element<G, P: QueryField<Value>>(
    of list: KeyPath<F, Listed<G>>, _ field: KeyPath<G, P>
  ) -> Expression {
    let list = F.declared.fields[keyPath: list]
    let field = G.declared.fields[keyPath: field]
    return Expression(.path(list.path + "." + field.path), field.codec)
  }
}

extension Expression {
  /// The same quantity for every document.
  ///
  ///     {$literal: 500}
  public static func constant(_ value: Value) -> Expression where Value: Measured {
    Expression(.literal { .double(value.stored) }, .inStoredUnit())
  }
}

extension Expression where Value: FieldValue {
  /// The same value for every document.
  ///
  ///     {$literal: 5}
  public static func constant(_ value: Value) -> Expression {
    Expression(
      .literal { () throws(BSONError) in try Value.codec.encode(value) }, Value.codec)
  }

  /// The element of a list of plain values that the pipeline has unwound.
  ///
  ///     "$tags"
  public static func element<P: QueryField<[Value]>>(of list: KeyPath<F, P>) -> Expression {
    Expression(.path(F.declared.fields[keyPath: list].path), Value.codec)
  }
}

extension Expression {
  /// The value, or another where there is none.
  ///
  ///     {$ifNull: ["$distanceM", {$literal: 0}]}
  public func otherwise(_ value: Value) -> Expression {
    let other = Operand.literal { () throws(BSONError) in try codec.encode(value) }
    return Expression(.operator("$ifNull", operand, other), codec)
  }
}
