public import BSON

/// What `modify` changes of a collection; what is nil stays as it is.
///
///     {validator: …, validationLevel: …, validationAction: …, index: …,
///      expireAfterSeconds: expiresAfter, timeseries: {granularity: …},
///      changeStreamPreAndPostImages: {enabled: keepsImages}, cappedSize: …,
///      cappedMax: cappedCount, maxTimeMS: maxTime, comment: …}
public struct ModifyOptions: Hashable, Sendable {
  /// What its documents must be.
  public var validation: Validation?
  /// One index and what changes of it: `["name": "start_1", "hidden": true]`.
  public var index: BSONDocument?
  /// The age at which measurements are removed, or documents of a clustered collection; rounded up
  /// to seconds.
  public var expiresAfter: Duration?
  /// About how far apart the measurements of a time series are.
  public var granularity: TimeSeries.Granularity?
  /// Whether change streams can show each document as it was before a change and is after it.
  public var keepsImages: Bool?
  /// The size in bytes above which the oldest documents of a capped collection make room.
  public var cappedSize: Int?
  /// The number of documents above which the oldest ones of a capped collection make room.
  public var cappedCount: Int?
  /// How long the server may work on it; rounded up to milliseconds.
  public var maxTime: Duration?
  /// What the server's log, profiler and `$currentOp` show with the command.
  public var comment: BSONValue?

  /// Changes of what is given alone.
  public init(
    validation: Validation? = nil, index: BSONDocument? = nil, expiresAfter: Duration? = nil,
    granularity: TimeSeries.Granularity? = nil, keepsImages: Bool? = nil, cappedSize: Int? = nil,
    cappedCount: Int? = nil, maxTime: Duration? = nil, comment: BSONValue? = nil
  ) {
    self.validation = validation
    self.index = index
    self.expiresAfter = expiresAfter
    self.granularity = granularity
    self.keepsImages = keepsImages
    self.cappedSize = cappedSize
    self.cappedCount = cappedCount
    self.maxTime = maxTime
    self.comment = comment
  }
}

extension ModifyOptions {
  func write(to command: inout CommandBuilder) {
    validation?.write(to: &command)
    command.set("index", index)
    command.set("expireAfterSeconds", seconds: expiresAfter)
    command.set("timeseries", granularity?.fields)
    command.set(images: keepsImages)
    command.set("cappedSize", cappedSize)
    command.set("cappedMax", cappedCount)
    command.set("maxTimeMS", milliseconds: maxTime)
    command.set("comment", comment)
  }
}

extension TimeSeries.Granularity {
  fileprivate var fields: BSONDocument { ["granularity": .string(rawValue)] }
}
