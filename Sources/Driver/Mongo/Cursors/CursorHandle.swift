internal import CMongo
import Synchronization

/// An open cursor of libmongoc, which belongs to the client that made it.
///
/// The task makes it, has it opened on a worker, and ends it. The end reaches the worker even when
/// the task is cancelled in between. Unchecked: `cursor` is touched on that worker's thread only.
/// The thread keeps the handle until the cursor is closed, so the last reference to an open cursor
/// is never released elsewhere.
final class CursorHandle: @unchecked Sendable {
  private struct Place {
    var worker: Worker?
    var isEnded = false
  }

  private let place = Mutex(Place())
  private var cursor: Cursor?

  /// The worker whose client the cursor belongs to; nil before it was opened.
  var worker: Worker? { place.withLock(\.worker) }

  /// Sends the query and reads the first batch, on a worker's thread. Nil when nothing matches.
  func open(
    _ query: Query, on thread: WorkerThread, session: SessionHandle?
  ) throws(MongoError) -> Arrival {
    let isWanted = place.withLock { place in
      place.worker = thread.worker
      return !place.isEnded
    }
    // The task went before a worker took its request.
    guard isWanted else { return .end }
    cursor = try Cursor(query, on: thread.connection, session: session)
    thread.keep(self)
    return try next(on: thread)
  }

  /// The next batch, on the thread that opened the cursor.
  func next(on thread: WorkerThread) throws(MongoError) -> Arrival {
    do throws(MongoError) {
      guard let bytes = try cursor?.nextBytes(through: thread.arena) else { return .end }
      let isLast = cursor?.isAtEnd ?? true
      if isLast { end(on: thread) }
      return Arrival(bytes: bytes, isLast: isLast)
    } catch {
      end(on: thread)
      throw error
    }
  }

  /// Ends the server's cursor too, if it has more to give. On the thread that opened the cursor.
  func close() { cursor = nil }

  /// Has the worker end the cursor as soon as it can. Does not wait.
  func end(by dispatcher: Dispatcher) {
    let worker = place.withLock { place in
      place.isEnded = true
      return place.worker
    }
    guard let worker else { return }
    if let thread = WorkerThread.current, thread.worker === worker { return end(on: thread) }
    dispatcher.submit(
      Errand { _ in
        if let thread = WorkerThread.current { self.end(on: thread) }
      }, to: worker)
  }

  private func end(on thread: WorkerThread) {
    close()
    thread.forget(self)
  }

  /// One batch as it comes from the worker.
  struct Arrival: Sendable {
    /// The documents one after the other, not checked yet; none at the end.
    let bytes: [UInt8]
    let isLast: Bool

    static let end = Arrival(bytes: [], isLast: true)
  }
}
