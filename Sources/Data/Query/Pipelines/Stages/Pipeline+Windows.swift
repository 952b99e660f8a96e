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
  ///     {$setWindowFields: {partitionBy: "$athlete", sortBy: {start: 1}, output: {
  ///       week: {$sum: "$distanceM", window: {range: [-6, "current"], unit: "day"}}}}}
  ///     {$project: {_id: 0, start: "$start", weekM: "$windows.weekM"}}
  ///
  /// - Parameters:
  ///   - partition: documents count only for those with the same value.
  ///   - instant: by which the documents are ordered, ascending.
  ///   - fields: expressions are the document's own; accumulators go over the window.
  public func windowed<Key: Sendable, P: QueryField<Key>, Q: QueryField<Instant>, Row>(
    over window: Window, by partition: KeyPath<Out, P>, along instant: KeyPath<Out, Q>,
    into row: Row.Type, _ fields: RowField<Out, Row>...
  ) throws(PipelineFault) -> Pipeline<In, Row> {
    let fields = try fields.checked()
    let stage = try PipelineFault.stored { () throws(BSONError) in
      let output = try fields.filter(\.isAccumulated).map { field throws(BSONError) in
        (
          windowPrefix + field.groupKey,
          BSONValue.document(
            try (field.rendered.documentValue ?? [:]).setting(
              "window", to: .document(window.rendered)))
        )
      }
      return [
        "partitionBy": .string("$" + Out.declared.fields[keyPath: partition].path),
        "sortBy": .document([Out.declared.fields[keyPath: instant].path: 1]),
        "output": .document(try BSONDocument(output)),
      ] as BSONDocument
    }
    let taken = fields.map { field in
      (
        field.key,
        field.isAccumulated ? field.taken(from: windowPrefix + field.groupKey) : field.value
      )
    }
    return adding(
      ["$setWindowFields": .document(stage)], ["$project": try .row(taken)], making: row)
  }
}

/// Keeps what is worked out apart from the document's own fields.
private let windowPrefix = "windows."
