public import Metrics
public import Tracing

/// What a client tells about itself, and to whom.
///
/// The defaults are what the program has set up: metrics go to `MetricsSystem.factory`, spans to
/// `InstrumentationSystem.tracer`, both as they are when this value is made, so bootstrap first.
/// What goes to a backend that does nothing is not even measured. All names are those of
/// OpenTelemetry's conventions for database clients
/// (https://opentelemetry.io/docs/specs/semconv/database/).
///
/// One span stands for one operation as its caller sees it: waiting for a worker, every command and
/// every retry lie within it. The conventions ask for that; the commands themselves are told by
/// `MongoConfiguration.onCommand`. Nothing tells of commands that carry credentials, and nothing
/// but `onCommand` of any document's values. How long a change stream waits for its next event says
/// nothing of the database, so only the opening of a stream is an operation.
public struct Monitoring: Sendable {
  /// Operations that took longer are noted in the client's log, at level `notice`, with the shape
  /// of what they sent: its keys, and types in the place of its values. Nil notes none.
  public var slowOperationThreshold: Duration? = .milliseconds(100)

  /// Whether the client's log tells of servers that are found and lost and of new primaries. How
  /// the deployment was first found is of level `debug`.
  public var logsTopology = true

  /// Where durations, the workers and the servers are counted; nil counts nothing.
  ///
  /// - `db.client.operation.duration`, by `db.namespace`, `db.collection.name`,
  ///   `db.operation.name`, `server.address` and, for those that failed, `error.type` and
  ///   `db.response.status_code`
  /// - `db.client.connection.count` (by `state`, `idle` or `used`), `.max`, `.pending_requests`,
  ///   `.timeouts`, `.wait_time` and `.use_time`; a connection is a worker
  /// - `mongodb.client.servers`, by `mongodb.server.kind`, which is a name of our own
  public var metrics: (any MetricsFactory)?

  /// The tracer that makes a span of each operation; nil makes none.
  ///
  /// `error.type` is the server's code, else the `MongoError.Kind`, else the error's type. The span
  /// of a slow operation has its shape as `db.query.text`.
  public var tracer: (any Tracer)?

  /// `db.client.connection.pool.name`; nil for the application's name.
  public var poolName: String?

  /// The defaults.
  public init() {
    metrics = MetricsSystem.factory
    tracer = InstrumentationSystem.tracer
  }

  /// Reports nothing, and costs nothing.
  public static var off: Monitoring {
    var off = Monitoring()
    off.slowOperationThreshold = nil
    off.logsTopology = false
    off.metrics = nil
    off.tracer = nil
    return off
  }

  /// The metrics' backend, nil when it would drop everything.
  var liveMetrics: (any MetricsFactory)? { metrics is NOOPMetricsHandler ? nil : metrics }

  /// The tracer, nil when it would drop everything.
  var liveTracer: (any Tracer)? { tracer is NoOpTracer ? nil : tracer }
}
