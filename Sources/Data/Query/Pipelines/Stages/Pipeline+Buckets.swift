import BSON
public import Schema

extension Pipeline {
  /// A row for each stretch between two neighbouring bounds that has documents, its end left out.
  /// Documents outside of all, or without the value, have no row.
  ///
  ///     {$match: {$expr: {$and: [{$gte: ["$distanceM", 0]}, {$lt: ["$distanceM", 20000]}]}}}
  ///     {$bucket: {
  ///       groupBy: "$distanceM", boundaries: [0, 10000, 20000], output: {rides: {$sum: 1}}}}
  ///     {$project: {_id: 0, fromM: "$_id", rides: "$rides"}}
  ///
  /// - Parameters:
  ///   - expression: the value that is looked at.
  ///   - bounds: two or more, ascending.
  ///   - from: the row's field for the stretch's beginning.
  ///   - row: the declaration of the rows.
  ///   - fields: the other fields of the row.
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
    let value = try start.rendered()
    let bounds = try PipelineFault.at(start.name) { () throws(BSONError) in
      try bounds.map { bound throws(BSONError) in try expression.codec.encode(bound) }
    }
    let bucket = try BSONValue.stage(
      "$bucket",
      [
        ("groupBy", value), ("boundaries", try .list(bounds, in: "$bucket")),
        ("output", try .stage("$bucket", fields.filter { $0.key != start.key }.grouped())),
      ])
    let taken = try fields.map { field throws(PipelineFault) in
      (field.key, try field.taken(from: field.key == start.key ? "_id" : field.groupKey))
    }
    return adding(
      ["$match": ["$expr": Self.isInside(value, bounds)]], ["$bucket": bucket],
      ["$project": try .row(taken)], making: row)
  }

  /// `$bucket` would fail for a value outside of its bounds.
  private static func isInside(_ value: BSONValue, _ bounds: [BSONValue]) -> BSONValue {
    let (first, end) = (bounds.first ?? .null, bounds.last ?? .null)
    return ["$and": [["$gte": [value, first]], ["$lt": [value, end]]]]
  }
}

extension BSONValue {
  fileprivate static func list(
    _ values: [BSONValue], in stage: String
  ) throws(PipelineFault) -> BSONValue {
    try PipelineFault.at(stage) { () throws(BSONError) in .array(try BSONArray(values)) }
  }
}
