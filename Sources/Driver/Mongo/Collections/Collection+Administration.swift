public import BSON

extension Collection {
  /// Changes what the collection was made with; nil leaves what there is.
  ///
  ///     {collMod: name, validator: …, validationLevel: …, validationAction: …, index: …,
  ///      expireAfterSeconds: expiresAfter, timeseries: {granularity: …},
  ///      changeStreamPreAndPostImages: {enabled: keepsImages}, cappedSize: …,
  ///      cappedMax: cappedCount, maxTimeMS: maxTime, comment: …}
  ///
  /// `index` names one index and what it changes to: `{name: …, hidden: true}`.
  public func modify(
    validation: Validation? = nil, index: BSONDocument? = nil, expiresAfter: Duration? = nil,
    granularity: TimeSeries.Granularity? = nil, keepsImages: Bool? = nil, cappedSize: Int? = nil,
    cappedCount: Int? = nil, maxTime: Duration? = nil, comment: BSONValue? = nil,
    session: Session? = nil
  ) async throws {
    var command = CommandBuilder()
    command.set("collMod", name)
    validation?.write(to: &command)
    command.set("index", index)
    command.set("expireAfterSeconds", seconds: expiresAfter)
    if let granularity {
      command.set("timeseries", ["granularity": .string(granularity.rawValue)] as BSONDocument)
    }
    command.set(images: keepsImages)
    command.set("cappedSize", cappedSize)
    command.set("cappedMax", cappedCount)
    command.set("maxTimeMS", milliseconds: maxTime)
    command.set("comment", comment)
    _ = try await run(command, as: .write, in: session)
  }

  /// Gives the collection another name in its database, and gives it back by that name.
  ///
  ///     {renameCollection: "database.collection", to: "database.name", dropTarget: dropsTarget,
  ///      maxTimeMS: maxTime, comment: …}, sent to `admin`
  ///
  /// With `dropsTarget`, a collection that has the name already is removed; without, it is an error.
  @discardableResult
  public func rename(
    to name: String, dropsTarget: Bool? = nil, maxTime: Duration? = nil,
    comment: BSONValue? = nil, session: Session? = nil
  ) async throws -> Collection {
    let renamed = Namespace(database: namespace.database, collection: name)
    try namespace.check()
    try renamed.check()
    var command = CommandBuilder()
    command.set("renameCollection", namespace.description)
    command.set("to", renamed.description)
    command.set("dropTarget", dropsTarget)
    command.set("maxTimeMS", milliseconds: maxTime)
    command.set("comment", comment)
    let admin = Database(name: "admin", client: client, concerns: target.concerns)
    _ = try await admin.run(command, as: .write, in: session)
    let database = Database(name: namespace.database, client: client)
    return Collection(name: name, in: database, concerns: target.concerns)
  }

  /// Removes the collection with its indexes; one that does not exist is removed already.
  ///
  ///     {drop: name, maxTimeMS: maxTime, comment: …}
  public func drop(
    maxTime: Duration? = nil, comment: BSONValue? = nil, session: Session? = nil
  ) async throws {
    var command = CommandBuilder()
    command.set("drop", name)
    command.set("maxTimeMS", milliseconds: maxTime)
    command.set("comment", comment)
    do {
      _ = try await run(command, as: .write, in: session)
    } catch let error as MongoError where error.code == ServerCode.namespaceNotFound {
      return
    }
  }
}
