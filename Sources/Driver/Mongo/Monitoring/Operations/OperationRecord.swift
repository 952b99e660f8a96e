internal import CMongo
import Synchronization
internal import Tracing

/// What is recorded of one operation between its beginning, on the caller's task, and its end. The
/// worker adds to it; a caller that has gone does not wait for that.
final class OperationRecord: Sendable {
  /// What the worker records. Servers and commands are missing where connections cannot be wrapped
  /// (`CMongo/shims/Streams.h`).
  struct Work: Sendable {
    var began: Moment?
    /// Set only for batches that are fetched ahead; everything else ends when its caller has the
    /// result.
    var ended: Moment?
    /// The last one that was asked.
    var server: ServerAddress?
    /// How many commands were sent, retries and further batches included.
    var commands = 0
    /// How many documents came; nil for operations that do not count them.
    var returned: Int?
  }

  let start: Moment
  let span: (any Tracing.Span)?
  /// Whether the operation may end without a waiting caller.
  let isAhead: Bool
  private let noted = Mutex(Work())

  init(start: Moment, span: (any Tracing.Span)?, isAhead: Bool) {
    self.start = start
    self.span = span
    self.isAhead = isAhead
  }

  var work: Work { noted.withLock(\.self) }

  func note(_ work: Work) { noted.withLock { $0 = work } }
}

extension Connection {
  /// Does an operation's work and records its outcome.
  func recording<Result>(
    to record: OperationRecord?, _ body: () throws -> Result
  ) rethrows -> Result {
    guard let record else { return try body() }
    let start = requestCount
    work = OperationRecord.Work(began: .now)
    record.note(work)
    defer {
      work.commands = requestCount - start
      if work.commands > 0 { work.server = recipient }
      if record.isAhead { work.ended = .now }
      record.note(work)
    }
    return try body()
  }

  /// Counts the documents of the present work.
  func returned(_ count: Int) { work.returned = (work.returned ?? 0) + count }

  /// How many requests were sent so far, greetings aside.
  private var requestCount: Int { streams.map { Int($0.pointee.requests) } ?? 0 }

  /// The server that was asked last; nil before the first request.
  private var recipient: ServerAddress? {
    guard let streams, streams.pointee.recipients > 0 else { return nil }
    let change = streams.pointee.recipients
    if let lastRecipient, lastRecipient.change == change { return lastRecipient.address }
    let address = ServerAddress(
      host: String(cString: brine_patience_host(streams)),
      port: streams.pointee.port == 0 ? nil : Int(streams.pointee.port))
    lastRecipient = (change, address)
    return address
  }
}
