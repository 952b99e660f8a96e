public import BSON

extension GridFS {
  /// Gives a file another name.
  ///
  ///     {update: "bucket.files", updates: [{q: {_id: id}, u: {$set: {filename: name}}}]}
  /// - Throws: `MongoError`, of kind `fileNotFound` when there is none.
  public func rename(_ id: BSONValue, to name: String, session: Session? = nil) async throws {
    try await rename(where: ["_id": Self.only(id)], to: name, session)
  }

  /// Gives all revisions of a name another one.
  /// - Throws: `MongoError`, of kind `fileNotFound` when there is none.
  public func rename(named old: String, to name: String, session: Session? = nil) async throws {
    try await rename(where: ["filename": .string(old)], to: name, session)
  }

  /// Removes a file, first from the list and then its chunks.
  ///
  ///     {delete: "bucket.files", deletes: [{q: {_id: id}, limit: 1}]}
  ///     {delete: "bucket.chunks", deletes: [{q: {files_id: id}, limit: 0}]}
  /// - Throws: `MongoError`, of kind `fileNotFound` when there is none; chunks that an upload left
  ///   are removed all the same.
  public func delete(_ id: BSONValue, session: Session? = nil) async throws {
    let count = try await files.deleteOne(["_id": Self.only(id)], session: session)
    try await chunks.deleteMany(["files_id": Self.only(id)], session: session)
    if count == 0 { throw MongoError.noFile(in: self) }
  }

  /// Removes all revisions of a name.
  /// - Throws: `MongoError`, of kind `fileNotFound` when there is none.
  public func delete(named name: String, session: Session? = nil) async throws {
    let found = try await files.find(
      ["filename": .string(name)], options: .init(projection: ["_id": 1]), session: session)
    guard !found.isEmpty else { throw MongoError.noFile(in: self) }
    var ids = BSONArray()
    do { ids = try BSONArray(found.compactMap { $0["_id"] }) } catch {
      throw MongoError.invalidArgument(error)
    }
    try await files.deleteMany(["_id": ["$in": .array(ids)]], session: session)
    try await chunks.deleteMany(["files_id": ["$in": .array(ids)]], session: session)
  }

  /// Removes the bucket with all its files. `{drop: "bucket.files"}` and `{drop: "bucket.chunks"}`
  public func drop(session: Session? = nil) async throws {
    try await files.drop(session: session)
    try await chunks.drop(session: session)
  }

  private func rename(
    where filter: BSONDocument, to name: String, _ session: Session?
  ) async throws {
    let result = try await files.updateMany(
      filter, ["$set": ["filename": .string(name)]], session: session)
    if result.matchedCount == 0 { throw MongoError.noFile(in: self) }
  }
}
