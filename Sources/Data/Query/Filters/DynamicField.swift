package import BSON
import Schema

/// A field that no declaration names, by its stored keys with dots between them.
///
/// ```swift
/// find(.dynamic("shoe.brand") == "Nike", .exists(.dynamic("shoe.size")))
/// ```
package struct DynamicField: Hashable, Sendable {
  let path: FieldPath

  package static func dynamic(_ path: String) -> DynamicField {
    DynamicField(path: FieldPath(path))
  }
}

/// The field has this value; numbers are equal across their types.
package func == <F>(field: DynamicField, value: BSONValue) -> Filter<F> {
  Filter(.comparing(field.path, .equal, value))
}

/// The field has another value, or none.
package func != <F>(field: DynamicField, value: BSONValue) -> Filter<F> {
  !Filter(.comparing(field.path, .equal, value))
}

/// The field's value is less and of the same kind, such as both numbers or both texts.
package func < <F>(field: DynamicField, value: BSONValue) -> Filter<F> {
  Filter(.comparing(field.path, .less, value))
}

/// The field's value is this one, or less and of the same kind.
package func <= <F>(field: DynamicField, value: BSONValue) -> Filter<F> {
  Filter(.comparing(field.path, .lessOrEqual, value))
}

/// The field's value is greater and of the same kind.
package func > <F>(field: DynamicField, value: BSONValue) -> Filter<F> {
  Filter(.comparing(field.path, .greater, value))
}

/// The field's value is this one, or greater and of the same kind.
package func >= <F>(field: DynamicField, value: BSONValue) -> Filter<F> {
  Filter(.comparing(field.path, .greaterOrEqual, value))
}

extension Filter {
  /// The field is there, though it may be null.
  ///
  ///     {"shoe.size": {$exists: true}}
  package static func exists(_ field: DynamicField) -> Filter {
    Filter(.field(field.path, .exists))
  }

  /// The field has a value of one of these types.
  ///
  ///     {"shoe.size": {$type: ["int", "long"]}}
  package static func type(of field: DynamicField, isIn types: [BSONType]) -> Filter {
    Filter(.field(field.path, .hasType(types)))
  }

  /// The field's value is one of these.
  ///
  ///     {"shoe.brand": {$in: ["Nike", "Hoka"]}}
  package static func isIn(_ field: DynamicField, _ values: [BSONValue]) -> Filter {
    Filter(.isIn(field.path, values))
  }

  /// The field's text begins with these letters.
  ///
  ///     {"shoe.brand": {$regex: "^Ni"}}
  package static func starts(_ field: DynamicField, with prefix: String) -> Filter {
    Filter(.field(field.path, .hasPrefix(prefix)))
  }
}
