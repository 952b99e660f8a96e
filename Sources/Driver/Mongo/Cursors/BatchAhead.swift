/// A batch on its way before anybody asks for it.
///
/// It has no deadline: that of the batch before it is over sooner or later, and only who asks for
/// this one says how long they wait.
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

  /// Waits for it, until the task's own deadline. Asked for once.
  func arrival() async throws -> CursorHandle.Arrival {
    try await client.follow(operation, record) {
      if let deadline = CallDeadline.current {
        client.workers.dispatcher.watch(call, until: deadline)
      }
      return try await call.value()
    }
  }

  /// Nobody will ask for it, which is no failure: most who leave early have what they wanted.
  func giveUp() {
    call.abandon(with: CancellationError())
    if let record { client.observer?.end(record, of: operation, with: nil) }
  }
}
