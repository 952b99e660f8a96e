public import BSON

extension Collection {
  /// Makes indexes and gives back their names; those that exist as given already are left alone.
  ///
  ///     {createIndexes: name, indexes: [{key: …, name: …, …options}], commitQuorum: …,
  ///      maxTimeMS: maxTime, comment: …}
  ///
  /// No indexes at all send nothing. `commitQuorum` is a number of members, `majority` or
  /// `votingMembers`.
  @discardableResult
  public func createIndexes(
    _ indexes: [IndexModel], commitQuorum: BSONValue? = nil, maxTime: Duration? = nil,
    comment: BSONValue? = nil, session: Session? = nil
  ) async throws -> [String] {
    guard !indexes.isEmpty else { return [] }
    var command = CommandBuilder()
    command.set("createIndexes", name)
    command.set("indexes", indexes.map(\.fields))
    command.set("commitQuorum", commitQuorum)
    command.set("maxTimeMS", milliseconds: maxTime)
    command.set("comment", comment)
    _ = try await run(command, as: .write, in: session)
    return indexes.map(\.name)
  }

  /// The indexes, the one on `_id` first; none for a collection that does not exist.
  ///
  ///     {listIndexes: name, cursor: {}, maxTimeMS: maxTime, comment: …}
  public func listIndexes(
    maxTime: Duration? = nil, comment: BSONValue? = nil, session: Session? = nil
  ) async throws -> [IndexModel] {
    var options = CommandBuilder()
    options.set("maxTimeMS", milliseconds: maxTime)
    options.set("comment", comment)
    let query = Query(kind: .listIndexes, target: target, options: try options.finish())
    return try await drain(query, in: session).compactMap(IndexModel.init)
  }

  /// Removes the index of this name.
  ///
  ///     {dropIndexes: collection, index: name, maxTimeMS: maxTime, comment: …}
  public func dropIndex(
    _ name: String, maxTime: Duration? = nil, comment: BSONValue? = nil, session: Session? = nil
  ) async throws {
    // The server takes this one for all.
    guard name != "*" else {
      throw MongoError(.invalidArgument, "dropAllIndexes removes all indexes", in: namespace)
    }
    try await drop(index: name, maxTime, comment, session)
  }

  /// Removes all indexes but the one on `_id`.
  ///
  ///     {dropIndexes: collection, index: "*", maxTimeMS: maxTime, comment: …}
  public func dropAllIndexes(
    maxTime: Duration? = nil, comment: BSONValue? = nil, session: Session? = nil
  ) async throws {
    try await drop(index: "*", maxTime, comment, session)
  }

  private func drop(
    index: String, _ maxTime: Duration?, _ comment: BSONValue?, _ session: Session?
  ) async throws {
    var command = CommandBuilder()
    command.set("dropIndexes", name)
    command.set("index", index)
    command.set("maxTimeMS", milliseconds: maxTime)
    command.set("comment", comment)
    _ = try await run(command, as: .write, in: session)
  }
}
