import Synchronization
internal import Tracing

/// What is noted of one operation between its beginning, on the caller's task, and its end. The
/// worker adds to it; a caller that has gone does not wait for that.
///
/// The clock is the suspending one: it is read three times for each operation, and Linux reads it
/// without the kernel where the continuous one may cost a microsecond.
final class OperationRecord: Sendable {
  /// What the worker knows.
  struct Work: Sendable {
    var began: SuspendingClock.Instant?
    /// Noted of what is fetched ahead; everything else ends when its caller knows the result.
    var ended: SuspendingClock.Instant?
    /// The last one that answered.
    var server: ServerAddress?
    /// How many commands were sent, retries and further batches included.
    var commands = 0
    /// How many documents came, nil when nobody counted.
    var returned: Int?
  }

  let start: SuspendingClock.Instant
  let span: (any Tracing.Span)?
  /// Whether nobody may wait for the end.
  let isAhead: Bool
  private let noted = Mutex(Work())

  init(start: SuspendingClock.Instant, span: (any Tracing.Span)?, isAhead: Bool) {
    self.start = start
    self.span = span
    self.isAhead = isAhead
  }

  var work: Work { noted.withLock(\.self) }

  func note(_ work: Work) { noted.withLock { $0 = work } }
}

extension Connection {
  /// Does an operation's work and notes what becomes of it.
  func recording<Result>(
    to record: OperationRecord?, _ body: () throws -> Result
  ) rethrows -> Result {
    guard let record else { return try body() }
    work = OperationRecord.Work(began: .now)
    record.note(work)
    defer {
      if record.isAhead { work.ended = .now }
      record.note(work)
    }
    return try body()
  }

  /// A command of the present work has ended.
  func answered(by host: UnsafePointer<CChar>, port: UInt16) {
    work.commands += 1
    let server = ServerAddress(host: String(cString: host), port: port == 0 ? nil : Int(port))
    if work.server != server { work.server = server }
  }

  /// Counts the documents of the present work.
  func returned(_ count: Int) { work.returned = (work.returned ?? 0) + count }
}
