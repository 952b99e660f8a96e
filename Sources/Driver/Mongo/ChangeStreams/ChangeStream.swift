public import BSON

/// The changes of a collection, a database or a deployment as they happen, for the length of a
/// scope.
///
/// It begins when the scope does: what is written afterwards is seen. One task reads it. A broken
/// connection or a new primary is passed over once by the driver library, which goes on after the
/// last event; a second failure in a row is thrown, and `resumeToken` tells where a new stream may
/// go on. Waiting needs a worker of its own, as a session does; each event is one hop.
public final class ChangeStream {
  private let handle: ChangeStreamHandle
  private let query: ChangeQuery
  private let session: Session

  /// Where a stream that follows this one begins (`.after`); nil when the server told nothing yet.
  public private(set) var resumeToken: BSONDocument?

  private var isAtEnd = false
  /// How many events have arrived here.
  private var seen = 0

  init(_ query: ChangeQuery, in session: Session) {
    handle = ChangeStreamHandle(query)
    self.query = query
    self.session = session
  }

  /// The next change, waited for as long as it takes; nil after the last one, which an event of
  /// kind `invalidate` is. After a deadline it can be called again, and no change is left out.
  /// - Throws: `MongoError`, or `CancellationError` as soon as the task is cancelled.
  public func next() async throws -> ChangeEvent? {
    while !isAtEnd {
      if let event = try await nextInTime() { return event }
    }
    return nil
  }

  /// The next change, nil when none comes within `maxAwaitTime`, else the server's own (1 s).
  public func nextInTime() async throws -> ChangeEvent? {
    guard !isAtEnd else { return nil }
    let (handle, seen) = (handle, seen)
    let (step, token) = try await session.run { connection, _ in
      (try handle.next(after: seen, on: connection), try handle.token())
    }
    resumeToken = token ?? resumeToken
    guard let step else { return nil }
    self.seen = step.number
    let event = ChangeEvent(document: step.document)
    isAtEnd = event.operation == .invalidate
    return event
  }

  func open() async throws {
    let handle = handle
    resumeToken = try await session.client.perform(query, in: session) { connection, session in
      try handle.open(on: connection, session: session)
      return try handle.token()
    }
  }

  /// Does not wait: a cancelled task leaves too.
  func leave() {
    isAtEnd = true
    let handle = handle
    session.post { _ in handle.close() }
  }
}

extension ChangeStream: AsyncSequence {
  /// Reads on where the stream stands.
  public struct Iterator: AsyncIteratorProtocol {
    fileprivate let stream: ChangeStream

    /// The next change; nil after the last one.
    public mutating func next() async throws -> ChangeEvent? { try await stream.next() }
  }

  /// Reads on where the stream stands.
  public func makeAsyncIterator() -> Iterator { Iterator(stream: self) }
}

@available(*, unavailable, message: "one task reads a change stream")
extension ChangeStream: Sendable {}

@available(*, unavailable, message: "one task reads a change stream")
extension ChangeStream.Iterator: Sendable {}

extension MongoClient {
  /// Runs `body` with the stream in the session, or in one of its own.
  func withChanges<Success>(
    _ query: ChangeQuery, in session: Session?, _ body: (ChangeStream) async throws -> Success
  ) async throws -> Success {
    guard let session else {
      return try await withSession(isCausallyConsistent: false) { session in
        try await withChanges(query, in: session, body)
      }
    }
    guard session.client === self else { throw MongoError.sessionEnded }
    let stream = ChangeStream(query, in: session)
    defer { stream.leave() }
    try await stream.open()
    return try await body(stream)
  }
}
