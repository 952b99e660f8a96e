internal import BSON

/// One call of this module as its caller sees it, whatever number of commands it takes.
protocol Operation: Sendable {
  /// The command's name, as the server knows it.
  var name: String { get }

  /// Where it works.
  var namespace: Namespace { get }

  /// How many writes it does; 1 for everything that is no batch.
  var batchSize: Int { get }

  /// Whether it carries credentials, so that nothing may be told of it.
  var isSensitive: Bool { get }

  /// Which server must be there.
  var need: Outage.Need { get }

  /// Its keys, with types in the place of values. Computed only for slow operations.
  var shape: String { get }
}

extension Operation {
  var batchSize: Int { 1 }
  var isSensitive: Bool { false }
  var need: Outage.Need { .server }

  /// The name and what it works on, as spans are called.
  var title: String { "\(name) \(namespace.collection ?? namespace.database)" }
}

extension Query: Operation {
  var name: String {
    switch kind {
    case .find: "find"
    case .aggregate, .aggregateOnDatabase: "aggregate"
    case .listCollections: "listCollections"
    case .listIndexes: "listIndexes"
    case .listDatabases: "listDatabases"
    }
  }

  var namespace: Namespace { target.namespace }

  var shape: String {
    var writer = ShapeWriter()
    return kind == .find
      ? writer.object([("filter", body)], options) : writer.object([], body, options)
  }
}

extension Command: Operation {
  var name: String { body.keys.first { _ in true } ?? "" }
  var namespace: Namespace { target.namespace }
  var isSensitive: Bool { SensitiveCommand.isSensitive(name, body) }
  var need: Outage.Need { kind == .write ? .writer : .server }

  var shape: String {
    var writer = ShapeWriter()
    return writer.object([], body)
  }
}

/// An operation without documents, such as the end of a transaction.
struct BareOperation: Operation {
  let name: String
  let namespace: Namespace
  let need: Outage.Need
  var shape: String { "{}" }

  static let commit = BareOperation(name: "commitTransaction", namespace: admin, need: .writer)
  /// The server ends a transaction by itself.
  static let abort = BareOperation(name: "abortTransaction", namespace: admin, need: .nobody)

  private static let admin = Namespace(database: "admin", collection: nil)
}

/// A cursor's next batch; its shape is that of the query.
struct NextBatch: Operation {
  let query: Query
  var name: String { "getMore" }
  var namespace: Namespace { query.namespace }
  var shape: String { query.shape }
}

extension ChangeQuery: Operation {
  var name: String { "aggregate" }
  var namespace: Namespace { target.namespace }

  var shape: String {
    var writer = ShapeWriter()
    return writer.object([], pipeline, options)
  }
}
