public import BSON

/// The results of a query, read a batch at a time, for the length of a scope.
///
/// While the caller works on one batch, the worker fetches the next one, and no more
/// than that: at most two batches are in memory. One task reads a cursor. Between batches the
/// cursor holds no worker, so any number of cursors may be open, one within the other too.
public final class DocumentCursor {
  private let query: Query
  private let session: Session?
  private let client: MongoClient
  private let handle = CursorHandle()
  private var coming: Fetch?
  private var progress = Progress.unopened

  /// A batch on its way.
  private struct Fetch {
    let call: Call<CursorHandle.Arrival>
    let record: OperationRecord?
  }

  private enum Progress {
    case unopened
    case open
    case atEnd
    case left
  }

  init(_ query: Query, of client: MongoClient, in session: Session?) {
    self.query = query
    self.client = client
    self.session = session
  }

  /// The next documents, at least one; nil at the end.
  /// - Throws: `MongoError`, of kind `cursorEnded` after the cursor's scope; `CancellationError`
  ///   when the task was cancelled, which may be at once.
  public func nextBatch() async throws -> DocumentBatch? {
    try Task.checkCancellation()
    guard try isReadable() else { return nil }
    let isFirst = progress == .unopened
    // A failure is the end, unless something comes.
    progress = .atEnd
    let arrival = isFirst ? try await open() : try await following()
    return try accept(arrival)
  }

  /// Ends the cursor here and on the server. Does not wait.
  func leave() {
    progress = .left
    giveUpComing()
    handle.end(by: client.workers.dispatcher)
  }
}

extension DocumentCursor {
  private func isReadable() throws(MongoError) -> Bool {
    guard progress != .left else { throw .cursorEnded }
    return progress != .atEnd
  }

  /// The batch is checked here, while the worker fetches on.
  private func accept(_ arrival: CursorHandle.Arrival) throws(MongoError) -> DocumentBatch? {
    if !arrival.isLast { progress = .open }
    return arrival.bytes.isEmpty ? nil : try DocumentBatch(arrival.bytes)
  }

  private func following() async throws -> CursorHandle.Arrival {
    if let thread = ownThread { return try await next(on: thread) }
    let fetch = coming ?? fetchNext()
    coming = nil
    let arrival = try await client.follow(next, fetch.record) {
      try await fetch.call.value()
    }
    if !arrival.isLast { coming = fetchNext() }
    return arrival
  }

  private func open() async throws -> CursorHandle.Arrival {
    let (query, handle) = (query, handle)
    let arrival = try await client.performLong(query, in: session) { _, session in
      guard let thread = WorkerThread.current else { throw MongoError.closed }
      return try handle.open(query, on: thread, session: session)
    }
    // On the cursor's own thread nothing is fetched ahead: it would be fetched by the caller.
    if !arrival.isLast, ownThread == nil { coming = fetchNext() }
    return arrival
  }

  /// Has the worker read one batch; its call keeps it.
  private func fetchNext() -> Fetch {
    let handle = handle
    let record = client.observer?.begin(next, isAhead: true)
    let call = Call { connection in
      guard let thread = WorkerThread.current else { throw MongoError.closed }
      return try connection.recording(to: record) { try handle.next(on: thread) }
    }
    if let worker = handle.worker { client.workers.dispatcher.submit(call, to: worker) }
    return Fetch(call: call, record: record)
  }

  private func next(on thread: WorkerThread) async throws -> CursorHandle.Arrival {
    let record = client.observer?.begin(next)
    return try await client.follow(next, record) {
      try thread.connection.recording(to: record) { try handle.next(on: thread) }
    }
  }

  private func giveUpComing() {
    guard let fetch = coming else { return }
    coming = nil
    fetch.call.abandon(with: CancellationError())
    guard let record = fetch.record else { return }
    client.observer?.end(record, of: next, with: CancellationError())
  }

  private var next: NextBatch { NextBatch(query: query) }

  /// The calling thread when the cursor belongs to it and nothing is on its way.
  private var ownThread: WorkerThread? {
    guard coming == nil, let thread = WorkerThread.current, thread.worker === handle.worker
    else { return nil }
    return thread
  }
}

/// One document after the other. Most steps only read from the batch at hand.
extension DocumentCursor: AsyncSequence {
  /// The place of one loop in the cursor; a second loop goes on with the batch after the first's.
  public struct Iterator: AsyncIteratorProtocol {
    fileprivate let cursor: DocumentCursor
    fileprivate var batch: DocumentBatch?
    fileprivate var position = 0

    /// The next document; nil at the end.
    public mutating func next() async throws -> BSONDocument? {
      if let batch, position < batch.endIndex {
        position += 1
        return batch[position - 1]
      }
      batch = try await cursor.nextBatch()
      position = 1
      return batch?.first
    }
  }

  /// Reads on where the cursor stands.
  public func makeAsyncIterator() -> Iterator { Iterator(cursor: self) }
}

@available(*, unavailable, message: "one task reads a cursor")
extension DocumentCursor: Sendable {}

@available(*, unavailable, message: "one task reads a cursor")
extension DocumentCursor.Iterator: Sendable {}
