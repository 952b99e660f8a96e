/// A batch that is fetched before the caller asks for it.
///
/// It has no deadline of its own: the caller's deadline holds from when the batch is asked for.
struct BatchAhead {
  private let operation: NextBatch
  private let client: MongoClient
  private let call: Call<CursorHandle.Arrival>
  private let record: OperationRecord?

  /// Has the cursor's worker read one batch; the call keeps it.
  init(of query: Query, from handle: CursorHandle, of client: MongoClient) {
    operation = NextBatch(query: query)
    self.client = client
    let record = client.observer?.begin(operation, isAhead: true)
    self.record = record
    call = CallDeadline.$current.withValue(nil) {
      Call { connection in
        guard let thread = WorkerThread.current else { throw MongoError.closed }
        return try connection.recording(to: record) { try handle.next(on: thread) }
      }
    }
    if let worker = handle.worker { client.workers.dispatcher.submit(call, to: worker) }
  }

  /// Waits for the batch, until the task's own deadline. Called once.
  func arrival() async throws -> CursorHandle.Arrival {
    try await client.follow(operation, record) {
      if let deadline = CallDeadline.current {
        client.workers.dispatcher.watch(call, until: deadline)
      }
      return try await call.value()
    }
  }

  /// Drops the batch. This is no failure: most callers that leave early have what they wanted.
  func giveUp() {
    call.abandon(with: CancellationError())
    if let record { client.observer?.end(record, of: operation, with: nil) }
  }
}
