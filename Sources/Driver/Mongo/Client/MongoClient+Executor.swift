extension MongoClient {
  /// The client's workers as an executor, for tasks that do little else but calls: there a call needs
  /// no hop, and hops are what limits how many small calls a machine can make.
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
  /// Unlike a scope (`withWorker`) such a task holds no worker while it waits for something else; it
  /// goes on wherever one is free, the first one excepted, which does single calls only. A task that
  /// makes one call after the other gives way each millisecond to those who wait. A session's body
  /// runs on the session's worker, as in a scope; it must not wait for other tasks on the executor.
  /// What computes for long between its calls belongs elsewhere, for it keeps a worker from calls.
  ///
  /// Pieces of tasks wait in the same queue as calls, within `waitQueueLimit` and
  /// `waitQueueTimeout`. One that finds no place runs where other tasks do, and its calls try for
  /// themselves.
  public var executor: any TaskExecutor { workers.executor }

  /// Whether the calling task prefers `executor`, wherever it runs just now.
  var isExecutorPreferred: Bool {
    let own = workers.executor.asUnownedTaskExecutor()
    return withUnsafeCurrentTask { $0?.unownedTaskExecutor == own }
  }

  /// Lets others go first when the task that is on a worker because it prefers `executor` has had its
  /// turn. It may then go on with another worker.
  func giveWay() async {
    if WorkerThread.direct(for: self)?.endTurn() ?? false { await Task.yield() }
  }
}
