import BSON
public import Schema

extension Pipeline {
  /// A row for each pair of a document and one of another collection in which two fields are equal;
  /// documents without such a partner have no row.
  ///
  ///     {$lookup: {from: "riders", localField: "rider", foreignField: "_id", as: "joined"}}
  ///     {$unwind: "$joined"}
  ///     {$project: {_id: 0, rider: "$joined.name", place: "$rider"}}
  ///
  /// - Parameters:
  ///   - other: the declaration of the other documents.
  ///   - collection: where these are, in the same database.
  ///   - field: of a document.
  ///   - otherField: of its partners.
  ///   - row: the declaration of the rows.
  ///   - fields: a document's own are reached by `.own(_:)`, its partner's by `.joined(_:)`.
  public func joined<Other, Key: Sendable, P: QueryField<Key>, Q: QueryField<Key>, Row>(
    with other: Other.Type, in collection: String, where field: KeyPath<Out, P>,
    equals otherField: KeyPath<Other, Q>, into row: Row.Type,
    _ fields: RowField<Joined<Out, Other>, Row>...
  ) throws(PipelineFault) -> Pipeline<In, Row> {
    let fields = try fields.checked()
    let lookup: BSONDocument = [
      "from": .string(collection),
      "localField": .string(Out.declared.fields[keyPath: field].path),
      "foreignField": .string(Other.declared.fields[keyPath: otherField].path),
      "as": .string(joinedKey),
    ]
    return adding(
      ["$lookup": .document(lookup)], ["$unwind": .string("$" + joinedKey)],
      ["$project": try .row(fields)], making: row)
  }
}

/// Where a joined document stands beside the fields of its partner.
private let joinedKey = "joined"

/// A document of one type with its partner of another.
public struct Joined<Left: Fields, Right: Fields>: Fields {
  /// No fields of its own: both documents' are reached by `.own` and `.joined`.
  public static var declared: Declared<Joined<Left, Right>> { .once { Joined() } }
}

extension Expression {
  /// In a join, a field of the document itself.
  ///
  ///     "$rider"
  public static func own<Left, Right, P: QueryField<Value>>(
    _ field: KeyPath<Left, P>
  ) -> Expression where F == Joined<Left, Right> {
    let field = Left.declared.fields[keyPath: field]
    return Expression(.path(field.path), field.codec)
  }

  /// In a join, a field of the other document.
  ///
  ///     "$joined.name"
  public static func joined<Left, Right, P: QueryField<Value>>(
    _ field: KeyPath<Right, P>
  ) -> Expression where F == Joined<Left, Right> {
    let field = Right.declared.fields[keyPath: field]
    return Expression(.path(joinedKey + "." + field.path), field.codec)
  }
}
