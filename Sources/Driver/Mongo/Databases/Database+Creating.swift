public import BSON

extension Database {
  /// Makes a collection. Only one with options needs this: others come with their first document.
  ///
  ///     try await database.createCollection(
  ///       "samples", options: .init(timeSeries: TimeSeries(timeField: "at")))
  ///
  /// What is sent:
  ///
  ///     {create: name, …options}
  /// - Throws: `MongoError`, with code 48 when there is one of this name already.
  @discardableResult
  public func createCollection(
    _ name: String, options: CreateCollectionOptions = CreateCollectionOptions(),
    session: Session? = nil
  ) async throws -> Collection {
    try Namespace(database: self.name, collection: name).check()
    var command = CommandBuilder()
    command.set("create", name)
    options.write(to: &command)
    _ = try await run(command, as: .write, in: session)
    return collection(name)
  }

  /// Makes a view: a name for what a pipeline gives of a collection, computed with each read.
  ///
  ///     {create: name, viewOn: source, pipeline: […], …options}
  @discardableResult
  public func createView(
    _ name: String, on source: String, _ pipeline: [BSONDocument],
    options: CreateViewOptions = CreateViewOptions(), session: Session? = nil
  ) async throws -> Collection {
    try Namespace(database: self.name, collection: source).check()
    try Namespace(database: self.name, collection: name).check()
    var command = CommandBuilder()
    command.set("create", name)
    command.set("viewOn", source)
    command.set("pipeline", pipeline)
    options.write(to: &command)
    _ = try await run(command, as: .write, in: session)
    return collection(name)
  }
}

extension CommandBuilder {
  /// Whether change streams can show a document as it was before and is after a change.
  mutating func set(images keepsImages: Bool?) {
    guard let keepsImages else { return }
    set("changeStreamPreAndPostImages", ["enabled": .bool(keepsImages)] as BSONDocument)
  }
}
