import BSON
import Checking
import Mongo

extension ChangeRecord {
  /// What a stream's event tells; nil for changes of another kind than our writers make.
  init?(_ event: ChangeEvent) {
    guard let kind = Kind(rawValue: event.operation.rawValue), let collection = event.collection,
      let id = event.documentKey?["_id"]
    else { return nil }
    let version =
      switch kind {
      case .insert: event.fullDocument?["version"]
      case .update: event.updateDescription?[path: ["updatedFields", "version"]]
      }
    self.init(kind, of: id.text, in: collection, version: version?.int64Value ?? 0)
  }

  /// What an entry of the operations log tells; nil for other operations.
  init?(operation: BSONDocument, in database: String) {
    guard let kind = Self.kinds[operation["op"]?.stringValue ?? ""],
      let namespace = operation["ns"]?.stringValue, namespace.hasPrefix("\(database)."),
      let id = operation[path: [kind == .insert ? "o" : "o2", "_id"]]
    else { return nil }
    // An update's entry holds the difference: fields set (`u`).
    let path = kind == .insert ? ["o", "version"] : ["o", "diff", "u", "version"]
    self.init(
      kind, of: id.text, in: String(namespace.dropFirst(database.count + 1)),
      version: operation[path: path]?.int64Value ?? 0)
  }

  private static let kinds: [String: Kind] = ["i": .insert, "u": .update]
}

/// What happened, from the operations log of the members.
enum OperationsLog {
  /// The changes of a database in their order, from the first one on that `streams` could see.
  static func changes(
    of database: String, since start: BSONTimestamp, on member: Member
  ) async throws -> [ChangeRecord] {
    let entries = try await member.collection("oplog.rs", in: "local").find(
      [
        "ts": ["$gt": .timestamp(start)],
        "ns": ["$in": .array(try BSONArray(namespaces(of: database)))],
      ], options: .init(sort: ["$natural": 1], projection: ["op": 1, "ns": 1, "o": 1, "o2": 1]))
    return entries.flatMap(operations).compactMap { ChangeRecord(operation: $0, in: database) }
  }

  /// A transaction's writes stand together in one entry.
  private static func operations(in entry: BSONDocument) -> [BSONDocument] {
    guard let parts = entry[path: ["o", "applyOps"]]?.arrayValue else { return [entry] }
    return parts.compactMap(\.documentValue)
  }

  private static func namespaces(of database: String) -> [BSONValue] {
    Place.collections.map { .string("\(database).\($0)") } + ["admin.$cmd"]
  }
}

extension BSONValue {
  /// The id as text, as in a record.
  fileprivate var text: String { stringValue ?? objectIDValue?.description ?? "?" }
}
