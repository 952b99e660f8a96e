/// All workers of a client but the first as one executor. A piece of a task, from one suspension to
/// the next, waits in the dispatcher's queue like a call. The next free worker runs it, and its
/// calls go straight to the server.
final class WorkersExecutor: TaskExecutor {
  /// A task that makes calls without ever suspending gives way to waiting requests after this time,
  /// which is some twenty small calls.
  static let turn: Duration = .milliseconds(1)

  private let dispatcher: Dispatcher

  init(_ dispatcher: Dispatcher) { self.dispatcher = dispatcher }

  func enqueue(_ job: consuming ExecutorJob) {
    dispatcher.submitLong(Piece(UnownedJob(job), of: self))
  }

  /// Queues one piece. When the queue refuses it, the piece runs on Swift's own threads, and its
  /// calls throw the reason.
  private final class Piece: AnyCall {
    private let job: UnownedJob
    private let executor: WorkersExecutor
    // Safe because it is written before the piece enters the queue and read after it has left; the
    // queue's lock orders the two.
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
