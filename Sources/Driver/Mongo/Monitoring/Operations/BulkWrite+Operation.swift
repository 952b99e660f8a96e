internal import BSON

extension BulkWrite: Operation {
  /// One command's name when all writes go by it.
  var name: String {
    let names = Set(writes.lazy.map(\.kind.command))
    return names.count == 1 ? names.first ?? "bulkWrite" : "bulkWrite"
  }

  var namespace: Namespace { target.namespace }

  var batchSize: Int { writes.count }
  var need: Outage.Need { .writer }

  /// The documents to store are shown by their number alone: what they are made of is the
  /// collection's business, what is looked for is the operation's.
  var shape: String {
    var writer = ShapeWriter()
    return writer.list(writes) { writer, write in
      write.shape(with: (try? write.options.finish()) ?? [:], by: &writer)
    }
  }
}

extension SortedUpdate: Operation {
  var name: String { "update" }
  var need: Outage.Need { .writer }
  var namespace: Namespace { target.namespace }

  var shape: String {
    var writer = ShapeWriter()
    return write.shape(with: options, by: &writer)
  }
}

extension Insertion: Operation {
  var name: String { "insert" }
  var namespace: Namespace { target.namespace }
  var batchSize: Int { count }
  var need: Outage.Need { .writer }

  var shape: String {
    var writer = ShapeWriter()
    return writer.list(0..<count) { _, _ in "insert" }
  }
}

extension WriteModel {
  fileprivate func shape(
    with options: BSONDocument, by writer: inout ShapeWriter
  ) -> String {
    if kind == .insert { return "insert" }
    var parts = [("filter", first)]
    switch second {
    case .none, .replacement: break
    case .modification(.operators(let operators)): parts.append(("update", operators))
    case .modification(.pipeline(let stages)):
      let stages = writer.list(stages) { writer, stage in writer.object([], stage) }
      return "\(kind) \(writer.object(parts, options)) \(stages)"
    }
    return "\(kind) \(writer.object(parts, options))"
  }
}

extension WriteModel.Kind {
  fileprivate var command: String {
    switch self {
    case .insert: "insert"
    case .updateOne, .updateMany, .replaceOne: "update"
    case .deleteOne, .deleteMany: "delete"
    }
  }
}
