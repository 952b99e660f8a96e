import BSON
public import Schema

/// Stages that make rows.
extension Pipeline {
  /// A row for each document, of fields and what is worked out from them.
  ///
  ///     {$project: {_id: 0, start: "$start", weekM: {$divide: ["$distanceM", 2]}}}
  ///
  /// - Throws: `PipelineFault` for a field of the row that is not set, or set twice.
  public func selected<Row>(
    into row: Row.Type, _ fields: RowField<Out, Row>...
  ) throws(PipelineFault) -> Pipeline<In, Row> {
    adding(["$project": try .row(try fields.checked())], making: row)
  }

  /// A row for each group of documents. Fields that are set to expressions make up the groups; those
  /// set to accumulators are worked out over each. Without the former all documents are one group.
  ///
  ///     {$group: {_id: {fromM: "$distanceM"}, rides: {$sum: 1}}}
  ///     {$project: {_id: 0, fromM: "$_id.fromM", rides: "$rides"}}
  ///
  /// - Throws: `PipelineFault` for a field of the row that is not set, or set twice.
  public func grouped<Row>(
    into row: Row.Type, _ fields: RowField<Out, Row>...
  ) throws(PipelineFault) -> Pipeline<In, Row> {
    let fields = try fields.checked()
    let keys = fields.filter { !$0.isAccumulated }
    let id = try keys.isEmpty ? .null : BSONValue.stage("$group", keys.grouped())
    let group = try BSONValue.stage(
      "$group", [("_id", id)] + fields.filter(\.isAccumulated).grouped())
    let taken = try fields.map { field throws(PipelineFault) in
      let place = field.isAccumulated ? field.groupKey : "_id." + field.groupKey
      return (field.key, try field.taken(from: place))
    }
    return adding(["$group": group], ["$project": try .row(taken)], making: Row.self)
  }

  /// A row for each element of a list, in the list's order; documents with an empty list or none have
  /// no row. The element's fields are reached by `.element(of:)`.
  ///
  ///     {$unwind: "$stops"}
  ///     {$project: {_id: 0, rider: "$rider", place: "$stops.place"}}
  public func unwound<G, Row>(
    _ list: KeyPath<Out, Listed<G>>, into row: Row.Type, _ fields: RowField<Out, Row>...
  ) throws(PipelineFault) -> Pipeline<In, Row> {
    try unwound(at: Out.declared.fields[keyPath: list].path, fields)
  }

  /// The same for a list of plain values.
  ///
  ///     {$unwind: "$tags"}
  ///     {$project: {_id: 0, rider: "$rider", place: "$tags"}}
  public func unwound<P: QueryField<[Element]>, Element, Row>(
    _ list: KeyPath<Out, P>, into row: Row.Type, _ fields: RowField<Out, Row>...
  ) throws(PipelineFault) -> Pipeline<In, Row> {
    try unwound(at: Out.declared.fields[keyPath: list].path, fields)
  }

  private func unwound<Row>(
    at path: String, _ fields: [RowField<Out, Row>]
  ) throws(PipelineFault) -> Pipeline<In, Row> {
    adding(
      ["$unwind": .string("$" + path)], ["$project": try .row(try fields.checked())],
      making: Row.self)
  }
}

extension RowField {
  /// The name within a group: the server allows no dot there, and `_id` is the group itself.
  var groupKey: String { key == "_id" ? "id" : key }
}

extension Array {
  /// What the server works out for each field, by its name within the group.
  func grouped<In, Row>() throws(PipelineFault) -> [(String, BSONValue)]
  where Element == RowField<In, Row> {
    try map { field throws(PipelineFault) in (field.groupKey, try field.rendered()) }
  }
}

extension BSONValue {
  /// What a stage is given; faults name the stage.
  static func stage(
    _ name: String, _ pairs: [(String, BSONValue)]
  ) throws(PipelineFault) -> BSONValue {
    try PipelineFault.at(name) { () throws(BSONError) in .document(try BSONDocument(pairs)) }
  }

  /// What `$project` is given to make a row of these, and of nothing else.
  static func row(_ pairs: [(String, BSONValue)]) throws(PipelineFault) -> BSONValue {
    let hasID = pairs.contains { $0.0 == "_id" }
    return try stage("$project", (hasID ? [] : [("_id", 0)]) + pairs)
  }

  /// The same with each field's own value.
  static func row<In, Row>(_ fields: [RowField<In, Row>]) throws(PipelineFault) -> BSONValue {
    try row(fields.map { field throws(PipelineFault) in (field.key, try field.value()) })
  }
}
