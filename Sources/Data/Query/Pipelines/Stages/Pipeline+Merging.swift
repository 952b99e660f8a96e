import BSON
public import Schema

extension Pipeline {
  /// The pipeline, with its documents written into a collection: new ones are added, and one with the
  /// same value of the field is replaced. Nothing comes out.
  ///
  ///     {$merge: {into: "best", on: "_id", whenMatched: "replace", whenNotMatched: "insert"}}
  ///
  /// - Parameters:
  ///   - collection: in the same database; made where there is none.
  ///   - field: has a unique index there, as the id has.
  public func merged<P: QueryField>(
    into collection: String, on field: KeyPath<Out, P>
  ) -> Pipeline {
    let merge: BSONDocument = [
      "into": .string(collection), "on": .string(Out.declared.fields[keyPath: field].path),
      "whenMatched": "replace", "whenNotMatched": "insert",
    ]
    return adding(["$merge": .document(merge)], making: Out.self)
  }
}
