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
  ///     {findAndModify: name, query: filter, sort: …, update: …, fields: projection, new: …,
  ///      upsert: …, arrayFilters: …, bypassDocumentValidation: …, collation: …, hint: …,
  ///      let: variables, maxTimeMS: maxTime, comment: …}
  public func findOneAndUpdate(
    _ filter: BSONDocument, _ update: Modification, sort: BSONDocument? = nil,
    projection: BSONDocument? = nil, upsert: Bool? = nil, arrayFilters: [BSONDocument]? = nil,
    returning: Returned = .before, bypassesValidation: Bool? = nil, collation: Collation? = nil,
    hint: BSONValue? = nil, variables: BSONDocument? = nil, maxTime: Duration? = nil,
    comment: BSONValue? = nil, session: Session? = nil
  ) async throws -> BSONDocument? {
    let change = FindAndModify(
      filter: filter, update: try update.value(in: namespace), sort: sort, projection: projection,
      upsert: upsert, arrayFilters: arrayFilters, returnsNew: returning == .after ? true : nil,
      bypassesValidation: bypassesValidation, collation: collation, hint: hint,
      variables: variables, maxTime: maxTime, comment: comment)
    return try await run(change.command(on: name), as: .write, in: session)["value"]?.documentValue
  }

  /// Puts a whole document in the place of the first one that matches and gives the old or the new
  /// one back, in one step; nil when none matches.
  ///
  ///     {findAndModify: name, query: filter, sort: …, update: replacement, fields: projection,
  ///      new: …, upsert: …, bypassDocumentValidation: …, collation: …, hint: …, let: variables,
  ///      maxTimeMS: maxTime, comment: …}
  public func findOneAndReplace(
    _ filter: BSONDocument, with replacement: BSONDocument, sort: BSONDocument? = nil,
    projection: BSONDocument? = nil, upsert: Bool? = nil, returning: Returned = .before,
    bypassesValidation: Bool? = nil, collation: Collation? = nil, hint: BSONValue? = nil,
    variables: BSONDocument? = nil, maxTime: Duration? = nil, comment: BSONValue? = nil,
    session: Session? = nil
  ) async throws -> BSONDocument? {
    guard replacement.keys.first(where: { _ in true })?.hasPrefix("$") != true else {
      throw MongoError(
        .invalidArgument, "a replacement is a document, not update operators", in: namespace)
    }
    let change = FindAndModify(
      filter: filter, update: .document(replacement), sort: sort, projection: projection,
      upsert: upsert, returnsNew: returning == .after ? true : nil,
      bypassesValidation: bypassesValidation, collation: collation, hint: hint,
      variables: variables, maxTime: maxTime, comment: comment)
    return try await run(change.command(on: name), as: .write, in: session)["value"]?.documentValue
  }

  /// Removes the first document that matches and gives it back, in one step; nil when none does.
  ///
  ///     {findAndModify: name, query: filter, sort: …, remove: true, fields: projection,
  ///      collation: …, hint: …, let: variables, maxTimeMS: maxTime, comment: …}
  public func findOneAndDelete(
    _ filter: BSONDocument, sort: BSONDocument? = nil, projection: BSONDocument? = nil,
    collation: Collation? = nil, hint: BSONValue? = nil, variables: BSONDocument? = nil,
    maxTime: Duration? = nil, comment: BSONValue? = nil, session: Session? = nil
  ) async throws -> BSONDocument? {
    let change = FindAndModify(
      filter: filter, sort: sort, projection: projection, collation: collation, hint: hint,
      variables: variables, maxTime: maxTime, comment: comment)
    return try await run(change.command(on: name), as: .write, in: session)["value"]?.documentValue
  }
}

/// The command behind the three.
private struct FindAndModify {
  let filter: BSONDocument
  /// Nil removes the document.
  var update: BSONValue?
  var sort: BSONDocument?
  var projection: BSONDocument?
  var upsert: Bool?
  var arrayFilters: [BSONDocument]?
  var returnsNew: Bool?
  var bypassesValidation: Bool?
  var collation: Collation?
  var hint: BSONValue?
  var variables: BSONDocument?
  var maxTime: Duration?
  var comment: BSONValue?

  func command(on collection: String) -> CommandBuilder {
    var command = CommandBuilder()
    command.set("findAndModify", collection)
    command.set("query", filter)
    command.set("sort", sort)
    command.set("update", update)
    command.set("remove", update == nil ? true : nil)
    command.set("fields", projection)
    command.set("new", returnsNew)
    command.set("upsert", upsert)
    command.set("arrayFilters", arrayFilters)
    command.set("bypassDocumentValidation", bypassesValidation)
    command.set("collation", collation)
    command.set("hint", hint)
    command.set("let", variables)
    command.set("maxTimeMS", milliseconds: maxTime)
    command.set("comment", comment)
    return command
  }
}
