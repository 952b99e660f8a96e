extension MongoClient {
  /// Runs `body` on a worker's own thread: its calls go straight to the server, without any hop.
  ///
  ///     try await client.withWorker {
  ///       let athlete = try await athletes.findOne(["_id": id])
  ///       try await events.insertOne(event(for: athlete))
  ///     }
  ///
  /// The task hops to the worker once and back once, whatever number of calls lies between. What
  /// holds in the scope:
  /// - Every call of this client that runs on the thread uses its connection, one after the other;
  ///   so do sessions and transactions begun there, and scopes within the scope are the same one.
  ///   Child tasks run on the same thread, in turns: for calls at the same time use no scope.
  /// - In an actor's code the calls are the same, unless the actor has an executor of its own, such
  ///   as the main actor: there each call hops to another worker as without a scope.
  /// - Code between the calls runs on the thread too. Suspending (a sleep, another actor) leaves
  ///   the worker idle, for it serves nobody else meanwhile.
  /// - Cancelling stops the next call before it begins. One that waits for the server is given up a
  ///   little later, with its connection.
  /// - Like sessions, scopes never hold the last worker; when they would, they wait in the queue.
  ///   Begin nothing in one that waits for another scope, session or task of the same client.
  /// - Throws: What `body` throws, and `MongoError` when no worker came free in time.
  public func withWorker<Success>(
    _ body: () async throws -> Success
  ) async throws -> Success {
    if WorkerThread.inScope(of: self) != nil { return try await body() }
    return try await withLease { _ in try await body() }
  }

  /// Runs `body` on a worker's own thread, which is held meanwhile.
  func withLease<Success>(
    _ body: (Lease) async throws -> Success
  ) async throws -> Success {
    guard isExecutorPreferred else { return try await lease(for: body) }
    // A task that waits for a worker, or has one, must not need a second one to continue.
    return try await withTaskExecutorPreference(globalConcurrentExecutor) {
      try await lease(for: body)
    }
  }

  private func lease<Success>(
    for body: (Lease) async throws -> Success
  ) async throws -> Success {
    let lease = try await workers.dispatcher.lease()
    return try await withTaskExecutorPreference(lease.worker) {
      defer { lease.end() }
      await lease.enterScope()
      return try await body(lease)
    }
  }
}

extension Lease {
  /// Goes over to the worker's thread, on which calls use its connection directly from now on.
  ///
  /// The task has the worker as its executor already, but moves there only with its next
  /// suspension, which is this call.
  fileprivate func enterScope() async {
    await withCheckedContinuation { continuation in
      post { [self] _ in
        WorkerThread.current?.scope = self
        continuation.resume()
      }
    }
  }
}
