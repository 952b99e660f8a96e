internal import Logging
internal import Tracing

/// Follows the operations of one client and reports each when it has ended.
final class Observer: Sendable {
  private let threshold: Duration?
  private let logger: Logger
  private let durations: OperationDurations?
  private let tracer: (any Tracer)?

  /// Nil when nothing is monitored.
  init?(_ configuration: MongoConfiguration) {
    let monitoring = configuration.monitoring
    threshold = monitoring.slowOperationThreshold
    logger = configuration.logger
    durations = monitoring.liveMetrics.map(OperationDurations.init)
    tracer = monitoring.liveTracer
    if threshold == nil, durations == nil, tracer == nil { return nil }
  }

  /// Called on the task that wants the operation, whose span becomes the parent. Nil when nothing
  /// may be told of it. `isAhead`: whether it begins before its result is asked for.
  func begin(_ operation: some Operation, isAhead: Bool = false) -> OperationRecord? {
    guard !operation.isSensitive else { return nil }
    let span = tracer?.startAnySpan(operation.title, ofKind: .client)
    span?.describe(operation)
    return OperationRecord(start: .now, span: span, isAhead: isAhead)
  }

  /// Called once for each record. `error` is nil after success.
  func end(_ record: OperationRecord, of operation: some Operation, with error: (any Error)?) {
    let work = record.work
    let end = work.ended ?? .now
    let failure = error.map(OperationFailure.init)
    let duration = record.start.duration(to: end)
    durations?.record(duration, of: operation, server: work.server, failure: failure)
    let isSlow = threshold.map { duration > $0 } ?? false
    if let span = record.span {
      if let error, let failure { span.fail(with: error, failure) }
      span.describe(work, shape: isSlow ? operation.shape : nil)
      span.end(at: .past(by: end.duration(to: .now)))
    }
    guard isSlow, logger.logLevel <= .notice else { return }
    let slow = SlowOperation(
      name: operation.name, namespace: operation.namespace, duration: duration,
      waited: record.start.duration(to: work.began ?? end), work: work, failure: failure,
      shape: operation.shape)
    logger.notice("slow operation", metadata: slow.metadata)
  }
}

extension MongoClient {
  /// `perform`, with monitoring.
  func perform<Success: Sendable>(
    _ operation: some Operation, in session: Session?,
    _ work: @escaping @Sendable (Connection, SessionHandle?) throws -> Success
  ) async throws -> Success {
    guard let record = observer?.begin(operation) else {
      return try await perform(in: session, needing: operation.need, work)
    }
    return try await follow(operation, record) {
      try await perform(in: session, needing: operation.need) { connection, session in
        try connection.recording(to: record) { try work(connection, session) }
      }
    }
  }

  /// Waits for an operation that was begun, and reports its end.
  func follow<Success>(
    _ operation: some Operation, _ record: OperationRecord?, _ body: () async throws -> Success
  ) async throws -> Success {
    guard let observer, let record else { return try await body() }
    do {
      let result = try await body()
      observer.end(record, of: operation, with: nil)
      return result
    } catch {
      observer.end(record, of: operation, with: error)
      throw error
    }
  }
}
