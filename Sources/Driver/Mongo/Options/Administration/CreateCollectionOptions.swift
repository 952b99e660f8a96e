public import BSON

/// What `createCollection` takes beside the name; the server decides what is nil.
///
///     {validator: …, validationLevel: …, validationAction: …, timeseries: …,
///      expireAfterSeconds: expiresAfter, capped: true, size: cappedSize, max: cappedCount,
///      clusteredIndex: …, changeStreamPreAndPostImages: {enabled: keepsImages}, collation: …,
///      indexOptionDefaults: indexDefaults, storageEngine: …, maxTimeMS: maxTime, comment: …}
public struct CreateCollectionOptions: Hashable, Sendable {
  /// What its documents must be.
  public var validation: Validation?
  /// For a collection of measurements: how it keeps them by their time.
  public var timeSeries: TimeSeries?
  /// The age at which measurements are removed, or documents of a clustered collection; rounded up
  /// to seconds.
  public var expiresAfter: Duration?
  /// The size in bytes above which the oldest documents make room: the collection is capped.
  public var cappedSize: Int?
  /// The number of documents above which the oldest ones of a capped collection make room.
  public var cappedCount: Int?
  /// The index in whose order the documents are stored: `["key": ["_id": 1], "unique": true]`.
  public var clusteredIndex: BSONDocument?
  /// Whether change streams can show each document as it was before a change and is after it.
  public var keepsImages: Bool?
  /// How texts compare and sort, where a call does not say it.
  public var collation: Collation?
  /// What indexes of the collection have unless they say otherwise.
  public var indexDefaults: BSONDocument?
  /// The storage engine's own settings.
  public var storageEngine: BSONDocument?
  /// How long the server may work on it; rounded up to milliseconds.
  public var maxTime: Duration?
  /// What the server's log, profiler and `$currentOp` show with the command.
  public var comment: BSONValue?

  /// Options of which all but the given ones are left to the server.
  public init(
    validation: Validation? = nil, timeSeries: TimeSeries? = nil, expiresAfter: Duration? = nil,
    cappedSize: Int? = nil, cappedCount: Int? = nil, clusteredIndex: BSONDocument? = nil,
    keepsImages: Bool? = nil, collation: Collation? = nil, indexDefaults: BSONDocument? = nil,
    storageEngine: BSONDocument? = nil, maxTime: Duration? = nil, comment: BSONValue? = nil
  ) {
    self.validation = validation
    self.timeSeries = timeSeries
    self.expiresAfter = expiresAfter
    self.cappedSize = cappedSize
    self.cappedCount = cappedCount
    self.clusteredIndex = clusteredIndex
    self.keepsImages = keepsImages
    self.collation = collation
    self.indexDefaults = indexDefaults
    self.storageEngine = storageEngine
    self.maxTime = maxTime
    self.comment = comment
  }
}

extension CreateCollectionOptions {
  func write(to command: inout CommandBuilder) {
    validation?.write(to: &command)
    command.set("timeseries", timeSeries?.fields)
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
  }
}
