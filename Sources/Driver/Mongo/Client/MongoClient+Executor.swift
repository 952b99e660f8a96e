extension MongoClient {
  /// The client's workers as an executor, for tasks that consist mostly of calls. On it a call
  /// needs no hop, and hops limit how many small calls a machine can make.
  ///
  ///     try await withThrowingTaskGroup { group in
  ///       for id in ids {
  ///         group.addTask(executorPreference: client.executor) {
  ///           try await athletes.updateOne(["_id": id], ["$set": ["isActive": true]])
  ///         }
  ///       }
  ///       try await group.waitForAll()
  ///     }
  ///
  /// Unlike a scope (`withWorker`), such a task holds no worker while it waits for something else.
  /// It continues on any free worker but the first, which does single calls only. A task that makes
  /// one call after the other gives way to waiting requests each millisecond. A session's body runs
  /// on the session's worker, as in a scope; it must not wait for other tasks on the executor. A
  /// task that computes for long between its calls does not belong here, because it keeps a worker
  /// from calls.
  ///
  /// Pieces of tasks wait in the same queue as calls, within `waitQueueLimit` and
  /// `waitQueueTimeout`. One that finds no place runs where other tasks do, and its calls try for
  /// themselves.
  public var executor: any TaskExecutor { workers.executor }

  /// Whether the calling task prefers `executor`, whatever thread it runs on now.
  var isExecutorPreferred: Bool {
    let own = workers.executor.asUnownedTaskExecutor()
    return withUnsafeCurrentTask { $0?.unownedTaskExecutor == own }
  }

  /// Gives way to waiting requests when a task that prefers `executor` has used up its turn on a
  /// worker. The task may go on with another worker.
  func giveWay() async {
    if WorkerThread.direct(for: self)?.endTurn() ?? false { await Task.yield() }
  }
}
