internal import BSON

extension Collection {
  /// Makes indexes and gives back their names; those that exist as given already are left alone.
  ///
  ///     {createIndexes: name, indexes: [{key: …, name: …, …options}], …options}
  ///
  /// No indexes at all send nothing.
  @discardableResult
  public func createIndexes(
    _ indexes: [IndexModel], options: CreateIndexesOptions = CreateIndexesOptions(),
    session: Session? = nil
  ) async throws -> [String] {
    guard !indexes.isEmpty else { return [] }
    var command = CommandBuilder()
    command.set("createIndexes", name)
    command.set("indexes", indexes.map(\.fields))
    options.write(to: &command)
    _ = try await run(command, as: .write, in: session)
    return indexes.map(\.name)
  }

  /// The indexes, the one on `_id` first; none for a collection that does not exist.
  ///
  ///     {listIndexes: name, cursor: {}, …options}
  public func listIndexes(
    options: CommandOptions = CommandOptions(), session: Session? = nil
  ) async throws -> [IndexModel] {
    var fields = CommandBuilder()
    options.write(to: &fields)
    let query = Query(kind: .listIndexes, target: target, options: try fields.finish())
    return try await drain(query, in: session).compactMap(IndexModel.init)
  }

  /// Removes the index of this name.
  ///
  ///     {dropIndexes: collection, index: name, …options}
  public func dropIndex(
    _ name: String, options: CommandOptions = CommandOptions(), session: Session? = nil
  ) async throws {
    // The server takes this one for all.
    guard name != "*" else {
      throw MongoError(
        .invalidArgument, "\"*\" means all indexes: use dropAllIndexes", in: namespace)
    }
    try await drop(index: name, options, session)
  }

  /// Removes all indexes but the one on `_id`.
  ///
  ///     {dropIndexes: collection, index: "*", …options}
  public func dropAllIndexes(
    options: CommandOptions = CommandOptions(), session: Session? = nil
  ) async throws {
    try await drop(index: "*", options, session)
  }

  private func drop(
    index: String, _ options: CommandOptions, _ session: Session?
  ) async throws {
    var command = CommandBuilder()
    command.set("dropIndexes", name)
    command.set("index", index)
    options.write(to: &command)
    _ = try await run(command, as: .write, in: session)
  }
}
