/// All workers of a client but the first as one executor: a piece of a task, from one suspension to the
/// next, waits in the dispatcher's queue like a call, and the next worker that comes free runs it. Its
/// calls go straight to the server.
final class WorkersExecutor: TaskExecutor {
  /// After so long a task that makes call after call, and never suspends, gives way to those who wait:
  /// some twenty small calls.
  static let turn: Duration = .milliseconds(1)

  private let dispatcher: Dispatcher

  init(_ dispatcher: Dispatcher) { self.dispatcher = dispatcher }

  func enqueue(_ job: consuming ExecutorJob) {
    dispatcher.submitLong(Piece(UnownedJob(job), of: self))
  }

  /// One piece. When the queue refuses it, it runs where any other task does, and its calls say what is
  /// wrong.
  private final class Piece: AnyCall {
    private let job: UnownedJob
    private let executor: WorkersExecutor
    // Safe because it is written before the piece is handed to the queue, whose lock lies
    // between, and read by the one who takes it out.
    nonisolated(unsafe) private var wait: PoolMeters.Wait?

    init(_ job: UnownedJob, of executor: WorkersExecutor) {
      self.job = job
      self.executor = executor
    }

    var isWanted: Bool { true }
    var deadline: Moment? { nil }

    func waits(_ wait: PoolMeters.Wait) { self.wait = wait }

    func execute(on connection: Connection) {
      wait?.ended()
      wait = nil
      guard let thread = WorkerThread.current else { return abandon(with: MongoError.closed) }
      thread.runTurn { job.runSynchronously(on: executor.asUnownedTaskExecutor()) }
    }

    func abandon(with error: any Error) {
      wait?.givenUp()
      globalConcurrentExecutor.enqueue(job)
    }
  }
}
