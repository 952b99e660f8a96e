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
  /// makes one call after the other gives way each millisecond to those who wait. A session has a
  /// worker of its own, as everywhere. What computes for long between its calls belongs elsewhere, for
  /// it keeps a worker from calls.
  public var executor: any TaskExecutor { workers.executor }

  /// Lets others go first when the task that is on a worker because it prefers `executor` has had its
  /// turn. It may then go on with another worker.
  func giveWay() async {
    if WorkerThread.direct(for: self)?.isTurnOver() ?? false { await Task.yield() }
  }
}
