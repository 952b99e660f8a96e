public import BSON

extension Collection {
  /// Which state of a changed document to give back.
  public enum Returned: Sendable {
    /// As it was; nil when it was inserted.
    case before
    /// As it has become.
    case after
  }

  /// Changes the first document that matches and gives it back, in one step; nil when none does.
  ///
  ///     {findAndModify: name, query: …, sort: …, update: …, fields: …, new: …, upsert: …}
  public func findOneAndUpdate(
    _ filter: BSONDocument, _ update: BSONDocument, sort: BSONDocument? = nil,
    projection: BSONDocument? = nil, upsert: Bool = false, arrayFilters: [BSONDocument] = [],
    returning: Returned = .before, session: Session? = nil
  ) async throws -> BSONDocument? {
    guard update.keys.first(where: { _ in true })?.hasPrefix("$") == true else {
      throw MongoError(
        .invalidArgument, "an update names an operator such as $set first", in: namespace)
    }
    return try await findAndModify(
      filter, update, sort: sort, projection: projection, upsert: upsert,
      arrayFilters: arrayFilters, returning: returning, session: session)
  }

  /// Puts a whole document in the place of the first one that matches and gives the old or the new
  /// one back, in one step; nil when none matches.
  public func findOneAndReplace(
    _ filter: BSONDocument, with replacement: BSONDocument, sort: BSONDocument? = nil,
    projection: BSONDocument? = nil, upsert: Bool = false, returning: Returned = .before,
    session: Session? = nil
  ) async throws -> BSONDocument? {
    guard replacement.keys.first(where: { _ in true })?.hasPrefix("$") != true else {
      throw MongoError(
        .invalidArgument, "a replacement is a document, not update operators", in: namespace)
    }
    return try await findAndModify(
      filter, replacement, sort: sort, projection: projection, upsert: upsert,
      arrayFilters: [], returning: returning, session: session)
  }

  private func findAndModify(
    _ filter: BSONDocument, _ update: BSONDocument, sort: BSONDocument?,
    projection: BSONDocument?, upsert: Bool, arrayFilters: [BSONDocument],
    returning: Returned, session: Session?
  ) async throws -> BSONDocument? {
    var command = CommandBuilder()
    command.set("findAndModify", .string(name))
    command.set("query", filter)
    command.set("sort", sort)
    command.set("update", update)
    command.set("fields", projection)
    command.set("new", ifTrue: returning == .after)
    command.set("upsert", ifTrue: upsert)
    command.set("arrayFilters", arrayFilters)
    let reply = try await runWriteCommand(try command.finish(), in: session)
    return reply["value"]?.documentValue
  }
}
