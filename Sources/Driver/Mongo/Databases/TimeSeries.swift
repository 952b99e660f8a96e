/// How a time series collection keeps its measurements together.
///
/// `timeseries: {timeField: …, metaField: …, granularity: …, bucketMaxSpanSeconds: …,
/// bucketRoundingSeconds: …}` on the wire.
public struct TimeSeries: Hashable, Sendable {
  /// About how far apart one source's measurements are.
  public enum Granularity: String, Hashable, Sendable {
    case seconds
    case minutes
    case hours
  }

  /// The field with a measurement's time.
  public var timeField: String
  /// The field that tells sources apart.
  public var metaField: String?
  /// About how far apart one source's measurements are; not with spans of one's own.
  public var granularity: Granularity?
  /// The longest time that one bucket covers, in whole seconds (MongoDB 6.3 and later).
  public var bucketMaxSpan: Duration?
  /// What buckets' starts are rounded to, the same as the span (MongoDB 6.3 and later).
  public var bucketRounding: Duration?

  /// A series by its fields; what is nil is left to the server.
  public init(
    timeField: String, metaField: String? = nil, granularity: Granularity? = nil,
    bucketMaxSpan: Duration? = nil, bucketRounding: Duration? = nil
  ) {
    self.timeField = timeField
    self.metaField = metaField
    self.granularity = granularity
    self.bucketMaxSpan = bucketMaxSpan
    self.bucketRounding = bucketRounding
  }

  var fields: CommandBuilder {
    var fields = CommandBuilder()
    fields.set("timeField", timeField)
    fields.set("metaField", metaField)
    fields.set("granularity", granularity?.rawValue)
    fields.set("bucketMaxSpanSeconds", seconds: bucketMaxSpan)
    fields.set("bucketRoundingSeconds", seconds: bucketRounding)
    return fields
  }
}
