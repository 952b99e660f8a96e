import BSON
package import Schema
package import Time

/// A field that no declaration names, reached by its stored keys with dots between them and by the
/// type that is looked for.
///
/// ```swift
/// find(\.dynamic[text: "shoe.brand"] == "Nike", \.dynamic[number: "shoe.size"] > 42)
/// ```
package struct DynamicField<Value: FieldValue>: QueryField {
  package let path: String
  package var codec: Codec<Value> { Value.codec }
}

/// The fields that no declaration names, by their type.
package struct DynamicFields: Sendable {
  package subscript(text path: String) -> DynamicField<String> { DynamicField(path: path) }

  package subscript(texts path: String) -> DynamicField<[String]> { DynamicField(path: path) }

  /// Any number: the server compares them across their types.
  package subscript(number path: String) -> DynamicField<Double> { DynamicField(path: path) }

  /// A whole number, also one that no double holds.
  package subscript(integer path: String) -> DynamicField<Int64> { DynamicField(path: path) }

  package subscript(flag path: String) -> DynamicField<Bool> { DynamicField(path: path) }

  package subscript(instant path: String) -> DynamicField<Instant> { DynamicField(path: path) }
}

extension Fields {
  package var dynamic: DynamicFields { DynamicFields() }
}
