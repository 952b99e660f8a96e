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
  private var coming: BatchAhead?
  private var progress = Progress.unopened

  private enum Progress {
    case unopened
    case open
    case atEnd
    case failed
    case left
  }

  init(_ query: Query, of client: MongoClient, in session: Session?) {
    self.query = query
    self.client = client
    self.session = session
  }

  /// The next documents, at least one; nil at the end.
  /// - Throws: `MongoError`, of kind `cursorEnded` after a failure and after the cursor's scope;
  ///   `CancellationError` when the task was cancelled, which may be at once.
  public func nextBatch() async throws -> DocumentBatch? {
    try Task.checkCancellation()
    guard try isReadable() else { return nil }
    // Nothing has begun yet: the cursor can be read on afterwards.
    try CallDeadline.check(CallDeadline.current)
    let isFirst = progress == .unopened
    // Replaced when a batch arrives.
    progress = .failed
    let arrival = isFirst ? try await open() : try await following()
    return try accept(arrival)
  }

  /// Ends the cursor here and on the server. Does not wait.
  func leave() {
    progress = .left
    coming?.giveUp()
    coming = nil
    handle.end(by: client.workers.dispatcher)
  }
}

extension DocumentCursor {
  private func isReadable() throws(MongoError) -> Bool {
    guard progress != .left, progress != .failed else { throw .cursorEnded }
    return progress != .atEnd
  }

  /// The batch is checked here, while the worker fetches on.
  private func accept(_ arrival: CursorHandle.Arrival) throws(MongoError) -> DocumentBatch? {
    let batch = arrival.bytes.isEmpty ? nil : try DocumentBatch(arrival.bytes)
    progress = arrival.isLast ? .atEnd : .open
    return batch
  }

  private func following() async throws -> CursorHandle.Arrival {
    await client.giveWay()
    if let thread = ownThread { return try await next(on: thread) }
    let batch = coming ?? fetchAhead()
    coming = nil
    let arrival = try await batch.arrival()
    if !arrival.isLast { coming = fetchAhead() }
    return arrival
  }

  private func open() async throws -> CursorHandle.Arrival {
    let (query, handle) = (query, handle)
    let arrival = try await client.performLong(query, in: session) { _, session in
      guard let thread = WorkerThread.current else { throw MongoError.closed }
      return try handle.open(query, on: thread, session: session)
    }
    // On the cursor's own thread nothing is fetched ahead: it would be fetched by the caller.
    if !arrival.isLast, ownThread == nil { coming = fetchAhead() }
    return arrival
  }

  private func fetchAhead() -> BatchAhead { BatchAhead(of: query, from: handle, of: client) }

  private func next(on thread: WorkerThread) async throws -> CursorHandle.Arrival {
    let operation = NextBatch(query: query)
    let record = client.observer?.begin(operation)
    return try await client.follow(operation, record) {
      try thread.connection.direct { connection in
        try connection.recording(to: record) { try handle.next(on: thread) }
      }
    }
  }

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

  /// Continues from the cursor's position.
  public func makeAsyncIterator() -> Iterator { Iterator(cursor: self) }
}

@available(*, unavailable, message: "one task reads a cursor")
extension DocumentCursor: Sendable {}

@available(*, unavailable, message: "one task reads a cursor")
extension DocumentCursor.Iterator: Sendable {}
