internal import BSON

extension Collection {
  /// Changes what the collection was made with.
  ///
  ///     try await samples.modify(.init(expiresAfter: .seconds(86_400)))
  ///
  /// What is sent:
  ///
  ///     {collMod: name, …changes}
  public func modify(_ changes: ModifyOptions, session: Session? = nil) async throws {
    var command = CommandBuilder()
    command.set("collMod", name)
    changes.write(to: &command)
    _ = try await run(command, as: .write, in: session)
  }

  /// Gives the collection another name in its database, and gives it back by that name.
  ///
  ///     {renameCollection: "database.collection", to: "database.name", …options}, sent to `admin`
  @discardableResult
  public func rename(
    to name: String, options: RenameOptions = RenameOptions(), session: Session? = nil
  ) async throws -> Collection {
    let renamed = Namespace(database: namespace.database, collection: name)
    try namespace.check()
    try renamed.check()
    var command = CommandBuilder()
    command.set("renameCollection", namespace.description)
    command.set("to", renamed.description)
    options.write(to: &command)
    let admin = Database(name: "admin", client: client, concerns: target.concerns)
    _ = try await admin.run(command, as: .write, in: session)
    let database = Database(name: namespace.database, client: client)
    return Collection(name: name, in: database, concerns: target.concerns)
  }

  /// Removes the collection with its indexes; one that does not exist is removed already.
  ///
  ///     {drop: name, …options}
  public func drop(
    options: CommandOptions = CommandOptions(), session: Session? = nil
  ) async throws {
    var command = CommandBuilder()
    command.set("drop", name)
    options.write(to: &command)
    do {
      _ = try await run(command, as: .write, in: session)
    } catch let error as MongoError where error.code == ServerCode.namespaceNotFound {
      return
    }
  }
}
