public import BSON

extension Database {
  /// Makes a collection. Only one with options needs this: others come with their first document.
  ///
  ///     {create: name, validator: …, validationLevel: …, validationAction: …, timeseries: …,
  ///      expireAfterSeconds: expiresAfter, capped: true, size: cappedSize, max: cappedCount,
  ///      clusteredIndex: …, changeStreamPreAndPostImages: {enabled: keepsImages}, collation: …,
  ///      indexOptionDefaults: …, storageEngine: …, maxTimeMS: maxTime, comment: …}
  ///
  /// With a `cappedSize` in bytes the collection is capped: the oldest documents make room. With
  /// `timeSeries` it keeps measurements by their time, and with `keepsImages` the documents as they
  /// were before and after each change, which change streams then can show.
  /// - Throws: `MongoError`, with code 48 when there is one of this name already.
  @discardableResult
  public func createCollection(
    _ name: String, validation: Validation? = nil, timeSeries: TimeSeries? = nil,
    expiresAfter: Duration? = nil, cappedSize: Int? = nil, cappedCount: Int? = nil,
    clusteredIndex: BSONDocument? = nil, keepsImages: Bool? = nil, collation: Collation? = nil,
    indexDefaults: BSONDocument? = nil, storageEngine: BSONDocument? = nil,
    maxTime: Duration? = nil, comment: BSONValue? = nil, session: Session? = nil
  ) async throws -> Collection {
    try Namespace(database: self.name, collection: name).check()
    var command = CommandBuilder()
    command.set("create", name)
    validation?.write(to: &command)
    if let timeSeries { command.set("timeseries", timeSeries.fields) }
    command.set("expireAfterSeconds", seconds: expiresAfter)
    command.set("capped", cappedSize == nil ? nil : true)
    command.set("size", cappedSize)
    command.set("max", cappedCount)
    command.set("clusteredIndex", clusteredIndex)
    command.set(images: keepsImages)
    command.set("collation", collation)
    command.set("indexOptionDefaults", indexDefaults)
    command.set("storageEngine", storageEngine)
    command.set("maxTimeMS", milliseconds: maxTime)
    command.set("comment", comment)
    _ = try await run(command, as: .write, in: session)
    return collection(name)
  }

  /// Makes a view: a name for what a pipeline gives of a collection, computed with each read.
  ///
  ///     {create: name, viewOn: source, pipeline: […], collation: …, maxTimeMS: maxTime,
  ///      comment: …}
  @discardableResult
  public func createView(
    _ name: String, on source: String, _ pipeline: [BSONDocument], collation: Collation? = nil,
    maxTime: Duration? = nil, comment: BSONValue? = nil, session: Session? = nil
  ) async throws -> Collection {
    try Namespace(database: self.name, collection: source).check()
    try Namespace(database: self.name, collection: name).check()
    var command = CommandBuilder()
    command.set("create", name)
    command.set("viewOn", source)
    command.set("pipeline", pipeline)
    command.set("collation", collation)
    command.set("maxTimeMS", milliseconds: maxTime)
    command.set("comment", comment)
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
