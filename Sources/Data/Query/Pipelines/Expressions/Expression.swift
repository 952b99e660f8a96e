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
  /// As the server is sent it.
  public let rendered: BSONValue
  /// How its values are kept: a quantity's number is in this codec's unit.
  let codec: Codec<Value>

  init(_ rendered: BSONValue, _ codec: Codec<Value>) {
    self.rendered = rendered
    self.codec = codec
  }

  /// The field's value.
  ///
  ///     "$distanceM"
  public static func field<P: QueryField<Value>>(_ field: KeyPath<F, P>) -> Expression {
    let field = F.declared.fields[keyPath: field]
    return Expression(.string("$" + field.path), field.codec)
  }

  /// The field's value in the element of a list that the pipeline has unwound.
  ///
  ///     "$stays.heightM"
  public static func element<G, P: QueryField<Value>>(
    of list: KeyPath<F, Listed<G>>, _ field: KeyPath<G, P>
  ) -> Expression {
    let list = F.declared.fields[keyPath: list]
    let field = G.declared.fields[keyPath: field]
    return Expression(.string("$" + list.path + "." + field.path), field.codec)
  }
}

extension Expression {
  /// The same quantity for every document.
  ///
  ///     {$literal: 60}
  public static func constant(_ value: Value) -> Expression where Value: Measured {
    Expression(.document(["$literal": .double(value.stored)]), .inStoredUnit())
  }
}

extension Expression where Value: FieldValue {
  /// The same value for every document.
  ///
  ///     {$literal: 5}
  public static func constant(_ value: Value) -> Expression {
    // What BSON cannot hold is no value.
    let stored = (try? Value.codec.encode(value)) ?? .null
    return Expression(.document(["$literal": stored]), Value.codec)
  }

  /// The element of a list of plain values that the pipeline has unwound.
  ///
  ///     "$tags"
  public static func element<P: QueryField<[Value]>>(of list: KeyPath<F, P>) -> Expression {
    Expression(.string("$" + F.declared.fields[keyPath: list].path), Value.codec)
  }
}

extension Expression {
  /// The value, or another where there is none.
  ///
  ///     {$ifNull: ["$distanceM", 0]}
  public func otherwise(_ value: Value) -> Expression {
    let stored = (try? codec.encode(value)) ?? .null
    return calling("$ifNull", rendered, .document(["$literal": stored]))
  }

  /// Of the same kind and unit, made by an operator.
  func calling(_ name: String, _ arguments: BSONValue...) -> Expression {
    Expression(.operator(name, arguments), codec)
  }
}

extension BSONValue {
  /// `{name: [argument, …]}`. The arguments are parts of an expression that is checked as a whole when
  /// the pipeline is rendered.
  static func `operator`(_ name: String, _ arguments: [BSONValue]) -> BSONValue {
    .document([name: .array((try? BSONArray(arguments)) ?? [])])
  }
}
