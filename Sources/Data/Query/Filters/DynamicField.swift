import BSON
public import Schema
public import Time

/// A field that no declaration names, reached by its stored keys with dots between them and by the
/// type that is looked for.
///
/// ```swift
/// find(\.dynamic[text: "shoe.brand"] == "Nike", \.dynamic[number: "shoe.size"] > 42)
/// ```
public struct DynamicField<Value: FieldValue>: QueryField {
  /// The stored keys with dots between them.
  public let path: String
  /// How the values that are looked for are stored.
  public var codec: Codec<Value> { Value.codec }
}

/// The fields that no declaration names, by their type.
public struct DynamicFields: Sendable {
  /// A text.
  public subscript(text path: String) -> DynamicField<String> { DynamicField(path: path) }

  /// A list of texts.
  public subscript(texts path: String) -> DynamicField<[String]> { DynamicField(path: path) }

  /// Any number: the server compares them across their types.
  public subscript(number path: String) -> DynamicField<Double> { DynamicField(path: path) }

  /// A whole number, also one that no double holds.
  public subscript(integer path: String) -> DynamicField<Int64> { DynamicField(path: path) }

  /// True or false.
  public subscript(flag path: String) -> DynamicField<Bool> { DynamicField(path: path) }

  /// A point in time.
  public subscript(instant path: String) -> DynamicField<Instant> { DynamicField(path: path) }
}

extension Fields {
  /// The fields that nobody declared: `\.dynamic[text: "shoe.brand"]`.
  public var dynamic: DynamicFields { DynamicFields() }
}
