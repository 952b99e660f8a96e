import BSON
public import Schema

/// Stages that make rows.
extension Pipeline {
  /// A row for each document, of fields and what is worked out from them.
  ///
  ///     {$project: {_id: 0, day: {$dateToString: {…}}, distanceM: "$distanceM"}}
  ///
  /// - Throws: `PipelineFault` for a field of the row that is not set, or set twice.
  public func selected<Row>(
    into row: Row.Type, _ fields: RowField<Out, Row>...
  ) throws(PipelineFault) -> Pipeline<In, Row> {
    let fields = try fields.checked()
    return adding(
      ["$project": try .row(fields.map { ($0.key, $0.value) })], making: row)
  }

  /// A row for each group of documents. Fields that are set to expressions make up the groups; those
  /// set to accumulators are worked out over each. Without the former all documents are one group.
  ///
  ///     {$group: {_id: {week: {…}}, distanceM: {$sum: "$distanceM"}}}
  ///     {$project: {_id: 0, week: "$_id.week", distanceM: "$distanceM"}}
  ///
  /// - Throws: `PipelineFault` for a field of the row that is not set, or set twice.
  public func grouped<Row>(
    into row: Row.Type, _ fields: RowField<Out, Row>...
  ) throws(PipelineFault) -> Pipeline<In, Row> {
    let fields = try fields.checked()
    let keys = fields.filter { !$0.isAccumulated }
    let group = try PipelineFault.stored { () throws(BSONError) in
      let id = try BSONDocument(keys.map { ($0.groupKey, $0.rendered) })
      let rest = fields.filter(\.isAccumulated).map { ($0.groupKey, $0.rendered) }
      return try BSONDocument([("_id", keys.isEmpty ? .null : .document(id))] + rest)
    }
    let row = try BSONValue.row(
      fields.map { field in
        let place = field.isAccumulated ? field.groupKey : "_id." + field.groupKey
        return (field.key, field.taken(from: place))
      })
    return adding(["$group": .document(group)], ["$project": row], making: Row.self)
  }

  /// A row for each element of a list, in the list's order; documents with an empty list or none have
  /// no row. The element's fields are reached by `.element(of:)`.
  ///
  ///     {$unwind: "$stays"}
  ///     {$project: {_id: 0, heightM: "$stays.heightM"}}
  public func unwound<G, Row>(
    _ list: KeyPath<Out, Listed<G>>, into row: Row.Type, _ fields: RowField<Out, Row>...
  ) throws(PipelineFault) -> Pipeline<In, Row> {
    try unwound(at: Out.declared.fields[keyPath: list].path, fields)
  }

  /// The same for a list of plain values.
  public func unwound<P: QueryField<[Element]>, Element, Row>(
    _ list: KeyPath<Out, P>, into row: Row.Type, _ fields: RowField<Out, Row>...
  ) throws(PipelineFault) -> Pipeline<In, Row> {
    try unwound(at: Out.declared.fields[keyPath: list].path, fields)
  }

  private func unwound<Row>(
    at path: String, _ fields: [RowField<Out, Row>]
  ) throws(PipelineFault) -> Pipeline<In, Row> {
    let fields = try fields.checked()
    return adding(
      ["$unwind": .string("$" + path)],
      ["$project": try .row(fields.map { ($0.key, $0.value) })], making: Row.self)
  }
}

extension RowField {
  /// The name within a group: the server allows no dot there, and `_id` is the group itself.
  var groupKey: String { key == "_id" ? "id" : key }
}

extension BSONValue {
  static func row(_ pairs: [(String, BSONValue)]) throws(PipelineFault) -> BSONValue {
    let hasID = pairs.contains { $0.0 == "_id" }
    return try PipelineFault.stored { () throws(BSONError) in
      .document(try BSONDocument((hasID ? [] : [("_id", 0)]) + pairs))
    }
  }
}
