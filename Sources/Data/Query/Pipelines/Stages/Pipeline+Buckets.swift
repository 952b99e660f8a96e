import BSON
public import Schema

extension Pipeline {
  /// A row for each stretch between two neighbouring bounds that has documents, its end left out.
  /// Documents outside of all, or without the value, have no row.
  ///
  ///     {$match: {$expr: {$and: [{$gte: ["$massKg", 50]}, {$lt: ["$massKg", 70]}]}}}
  ///     {$bucket: {groupBy: "$massKg", boundaries: [50, 60, 70], output: {n: {$sum: 1}}}}
  ///     {$project: {_id: 0, from: "$_id", n: "$n"}}
  ///
  /// - Parameters:
  ///   - bounds: two or more, ascending.
  ///   - from: the row's field for the stretch's beginning.
  /// - Throws: `PipelineFault`.
  public func bucketed<Row, Value: Comparable>(
    by expression: Expression<Out, Value>, bounds: [Value], from: KeyPath<Row, Field<Value>>,
    into row: Row.Type, _ fields: RowField<Out, Row>...
  ) throws(PipelineFault) -> Pipeline<In, Row> {
    guard bounds.count > 1, zip(bounds, bounds.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw .bounds
    }
    let start = RowField<Out, Row>.set(from, expression)
    let fields = try ([start] + fields).checked()
    let stages = try PipelineFault.stored { () throws(BSONError) in
      let stored = try bounds.map { bound throws(BSONError) in try expression.codec.encode(bound) }
      let isInside = BSONValue.operator(
        "$and",
        [
          .operator("$gte", [expression.rendered, stored.first ?? .null]),
          .operator("$lt", [expression.rendered, stored.last ?? .null]),
        ])
      let output = fields.filter { $0.key != start.key }.map { ($0.groupKey, $0.rendered) }
      let bucket: BSONDocument = [
        "groupBy": expression.rendered, "boundaries": .array(try BSONArray(stored)),
        "output": .document(try BSONDocument(output)),
      ]
      return [
        ["$match": ["$expr": isInside]] as BSONDocument, ["$bucket": .document(bucket)],
      ]
    }
    let taken = fields.map { field in
      (field.key, field.taken(from: field.key == start.key ? "_id" : field.groupKey))
    }
    return adding(stages[0], stages[1], ["$project": try .row(taken)], making: row)
  }
}
