import BSON
import Mongo
import Query
import Schema

extension BoundCollection {
  /// The first document for which all conditions hold; nil when there is none.
  func first(
    _ conditions: Filter<F>..., sort: Sort<F>? = nil, fields: Projection<F>? = nil
  ) async throws -> Document<F>? {
    try await collection.findOne(
      Filter(all: conditions).rendered(), options: .init(sort: sort, fields: fields),
      session: binding.session
    ).map { Document($0) }
  }

  /// The documents for which all conditions hold.
  func find(
    _ conditions: Filter<F>..., sort: Sort<F>, fields: Projection<F>? = nil, limit: Int? = nil,
    maxTime: Duration? = nil
  ) async throws -> [Document<F>] {
    try await collection.find(
      Filter(all: conditions).rendered(),
      options: .init(sort: sort, fields: fields, limit: limit, maxTime: maxTime),
      session: binding.session
    ).map { Document($0) }
  }

  /// For how many documents all conditions hold.
  func count(_ conditions: Filter<F>..., maxTime: Duration? = nil) async throws -> Int {
    try await collection.countDocuments(
      Filter(all: conditions).rendered(), options: .init(maxTime: maxTime),
      session: binding.session)
  }

  /// How the server would answer `find`, and what it looks at for it. It does the work, and gives no
  /// documents.
  ///
  ///     {explain: {find: name, filter: …, sort: …, limit: …}, verbosity: "executionStats",
  ///      maxTimeMS: …}
  func explain(
    _ conditions: Filter<F>..., sort: Sort<F>, fields: Projection<F>? = nil, limit: Int,
    maxTime: Duration? = nil
  ) async throws -> QueryPlan {
    var find: [(String, BSONValue)] = [
      ("find", .string(name.rawValue)),
      ("filter", .document(try Filter(all: conditions).rendered())),
      ("sort", .document(try sort.rendered())), ("limit", .int64(Int64(limit))),
    ]
    if let fields { find.append(("projection", .document(try fields.rendered()))) }
    var explain: [(String, BSONValue)] = [
      ("explain", .document(try BSONDocument(find))), ("verbosity", "executionStats"),
    ]
    if let maxTime { explain.append(("maxTimeMS", .int64(maxTime.milliseconds))) }
    return try QueryPlan(await database.run(BSONDocument(explain)))
  }

  /// Puts a document in the place of the one for which all conditions hold, or adds it where there
  /// is none.
  func put(_ document: Document<F>, where conditions: Filter<F>...) async throws -> UpdateResult {
    try await collection.replaceOne(
      Filter(all: conditions).rendered(), with: document.bson, options: .init(upsert: true),
      session: binding.session)
  }

  /// Removes the documents for which all conditions hold.
  ///
  /// - Returns: how many they were.
  func remove(_ conditions: Filter<F>...) async throws -> Int {
    try await collection.deleteMany(
      Filter(all: conditions).rendered(), session: binding.session)
  }

  /// Makes one version of the document for which all conditions hold the next: only what differs is
  /// sent, unless no update can say it.
  func change(
    from former: Document<F>, to next: Document<F>, where conditions: Filter<F>...
  ) async throws -> UpdateResult {
    let filter = try Filter(all: conditions).rendered()
    let difference = DocumentDifference(from: former.bson, to: next.bson)
    guard let stages = difference.stages, !stages.isEmpty else {
      return try await collection.replaceOne(filter, with: next.bson, session: binding.session)
    }
    return try await collection.updateOne(filter, .pipeline(stages), session: binding.session)
  }
}

extension FindOptions {
  fileprivate init<F>(
    sort: Sort<F>?, fields: Projection<F>?, limit: Int? = nil, maxTime: Duration? = nil
  ) throws {
    self.init(
      sort: try sort?.rendered(), projection: try fields?.rendered(), limit: limit,
      maxTime: maxTime)
  }
}

extension Duration {
  /// Whole milliseconds, at least one: the server takes none for no limit.
  fileprivate var milliseconds: Int64 {
    max(1, components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000)
  }
}
