import BSON
public import Schema
public import Time

/// Which documents around each one count, in the window's order.
public enum Window: Hashable, Sendable {
  /// The document and so many before it, at least 0.
  case lastDocuments(before: Int)
  /// The document and those whose instant lies up to so many days before its own. The days are of 24
  /// hours, and the window must be ordered by one instant.
  case lastDays(Int)
  /// All from the first one to the document.
  case untilHere

  fileprivate var rendered: BSONDocument {
    switch self {
    case .lastDocuments(let before): ["documents": [.int64(Int64(-max(before, 0))), "current"]]
    case .lastDays(let days): ["range": [.int64(Int64(-max(days, 0))), "current"], "unit": "day"]
    case .untilHere: ["documents": ["unbounded", "current"]]
    }
  }
}

extension Pipeline {
  /// A row for each document, with what is worked out over a window of those before it.
  ///
  ///     {$setWindowFields: {partitionBy: "$rider", sortBy: {start: 1}, output: {
  ///       "windows.weekM": {$sum: "$distanceM", window: {range: [-6, "current"], unit: "day"}}}}}
  ///     {$project: {_id: 0, start: "$start", weekM: "$windows.weekM"}}
  ///
  /// - Parameters:
  ///   - window: which of them count.
  ///   - partition: documents count only for those with the same value.
  ///   - instant: by which the documents are ordered, ascending.
  ///   - row: the declaration of the rows.
  ///   - fields: expressions are the document's own; accumulators go over the window.
  public func windowed<Key: Sendable, P: QueryField<Key>, Q: QueryField<Instant>, Row>(
    over window: Window, by partition: KeyPath<Out, P>, along instant: KeyPath<Out, Q>,
    into row: Row.Type, _ fields: RowField<Out, Row>...
  ) throws(PipelineFault) -> Pipeline<In, Row> {
    let fields = try fields.checked()
    let stage = "$setWindowFields"
    let output = try fields.filter(\.isAccumulated).map { field throws(PipelineFault) in
      (windowPrefix + field.groupKey, try field.rendered(over: window))
    }
    let windows = try BSONValue.stage(
      stage,
      [
        ("partitionBy", .string("$" + Out.declared.fields[keyPath: partition].path)),
        ("sortBy", try .stage(stage, [(Out.declared.fields[keyPath: instant].path, .int32(1))])),
        ("output", try .stage(stage, output)),
      ])
    let taken = try fields.map { field throws(PipelineFault) in
      (
        field.key,
        try field.isAccumulated ? field.taken(from: windowPrefix + field.groupKey) : field.value()
      )
    }
    return adding(["$setWindowFields": windows], ["$project": try .row(taken)], making: row)
  }
}

extension RowField {
  /// The accumulator with its window beside it.
  fileprivate func rendered(over window: Window) throws(PipelineFault) -> BSONValue {
    let accumulator = try rendered().documentValue ?? [:]
    return try PipelineFault.at(name) { () throws(BSONError) in
      .document(try accumulator.setting("window", to: .document(window.rendered)))
    }
  }
}

/// Keeps what is worked out apart from the document's own fields.
private let windowPrefix = "windows."
