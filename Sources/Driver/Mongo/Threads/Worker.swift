/// A thread with its own connection: the only place where libmongoc is called.
///
/// Calls hop here once, with everything they need, and their task is resumed when all is done: a
/// find with ten batches is one hop. While a worker is leased (to a session or a scope), it works
/// for its lease and does, beside that, only what no other worker can do.
final class Worker: Sendable {
  enum Item: Sendable {
    /// A call for this worker, which was idle.
    case call(any AnyCall)
    /// A call of the session or scope that leases this worker.
    case leased(any AnyCall)
    /// A piece of a task that runs on this thread.
    case job(UnownedJob)
    /// Calls that only this worker can do have come while it is leased.
    case look
    /// The lease has ended.
    case returned
    /// Nothing more will come.
    case end
  }

  /// Position among the client's workers, from 0.
  let index: Int

  /// The call that it is at.
  let present = PresentCall()

  private let mailbox = Mailbox<Item>()

  init(index: Int) { self.index = index }

  /// Whether this is the one worker that is never leased and reads no cursor.
  var isForPlainCallsOnly: Bool { index == 0 }

  /// Gives the worker something to do; false when its thread has ended. Never blocks.
  @discardableResult
  func post(_ item: Item) -> Bool { mailbox.put(item) }

  /// The thread's life: works until the dispatcher has closed.
  func run(for dispatcher: Dispatcher, on connection: Connection) {
    let thread = WorkerThread(worker: self, dispatcher: dispatcher, connection: connection)
    thread.claim()
    defer { leave(thread) }
    var pace = Mailbox<Item>.Pace()
    while true {
      switch mailbox.take(&pace) {
      case .call(let call):
        thread.execute(call)
        takeTurns(on: thread)
      case .leased(let call): call.execute(on: connection)
      case .job(let job): job.runSynchronously(on: asUnownedTaskExecutor())
      case .look:
        while let call = dispatcher.pinnedCall(for: self) { call.execute(on: connection) }
      case .returned:
        thread.scope = nil
        takeTurns(on: thread)
      case .end: return
      }
    }
  }

  /// Runs all waiting work without sleeping in between.
  private func takeTurns(on thread: WorkerThread) {
    while true {
      switch thread.dispatcher.turn(for: self) {
      case .call(let call): thread.execute(call)
      case .rest: return
      case .end:
        post(.end)
        return
      }
    }
  }

  private func leave(_ thread: WorkerThread) {
    thread.closeCursors()
    for item in mailbox.close() {
      switch item {
      case .call(let call), .leased(let call): call.abandon(with: MongoError.closed)
      case .job(let job): globalConcurrentExecutor.enqueue(job)
      case .look, .returned, .end: break
      }
    }
  }
}

/// The body of a scope runs on its worker's thread, so that its calls need no hop.
extension Worker: TaskExecutor {
  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    // Only a task that outlived its scope arrives after the thread's end. It may run on any thread.
    if !post(.job(job)) { globalConcurrentExecutor.enqueue(job) }
  }
}
