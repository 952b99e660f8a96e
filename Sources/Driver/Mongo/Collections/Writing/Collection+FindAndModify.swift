public import BSON

extension Collection {
  /// Changes the first document that matches and gives it back, in one step; nil when none does.
  ///
  ///     {findAndModify: name, query: filter, update: …, …options}
  public func findOneAndUpdate(
    _ filter: BSONDocument, _ update: Modification,
    options: FindOneAndUpdateOptions = FindOneAndUpdateOptions(), session: Session? = nil
  ) async throws -> BSONDocument? {
    var command = findAndModify(filter)
    command.set("update", try update.value(in: namespace))
    options.write(to: &command)
    return try await found(by: command, in: session)
  }

  /// Puts a whole document in the place of the first one that matches and gives the old or the new
  /// one back, in one step; nil when none matches.
  ///
  ///     {findAndModify: name, query: filter, update: replacement, …options}
  public func findOneAndReplace(
    _ filter: BSONDocument, with replacement: BSONDocument,
    options: FindOneAndReplaceOptions = FindOneAndReplaceOptions(), session: Session? = nil
  ) async throws -> BSONDocument? {
    guard replacement.keys.first(where: { _ in true })?.hasPrefix("$") != true else {
      throw MongoError(
        .invalidArgument, "a replacement must not begin with an update operator", in: namespace)
    }
    var command = findAndModify(filter)
    command.set("update", replacement)
    options.write(to: &command)
    return try await found(by: command, in: session)
  }

  /// Removes the first document that matches and gives it back, in one step; nil when none does.
  ///
  ///     {findAndModify: name, query: filter, remove: true, …options}
  public func findOneAndDelete(
    _ filter: BSONDocument, options: FindOneAndDeleteOptions = FindOneAndDeleteOptions(),
    session: Session? = nil
  ) async throws -> BSONDocument? {
    var command = findAndModify(filter)
    command.set("remove", true)
    options.write(to: &command)
    return try await found(by: command, in: session)
  }

  private func findAndModify(_ filter: BSONDocument) -> CommandBuilder {
    var command = CommandBuilder()
    command.set("findAndModify", name)
    command.set("query", filter)
    return command
  }

  private func found(
    by command: CommandBuilder, in session: Session?
  ) async throws -> BSONDocument? {
    try await run(command, as: .write, in: session)["value"]?.documentValue
  }
}
