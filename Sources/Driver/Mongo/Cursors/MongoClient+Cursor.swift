extension MongoClient {
  /// Runs `body` with a cursor and ends it afterwards, on the server too, also when the task was
  /// cancelled in between.
  func withCursor<Success>(
    _ query: Query, in session: Session?, _ body: (DocumentCursor) async throws -> Success
  ) async throws -> Success {
    let cursor = DocumentCursor(query, of: self, in: session)
    defer { cursor.leave() }
    return try await body(cursor)
  }

  /// Like `perform` for an operation that is followed, but never on the one worker that is for
  /// plain calls only.
  func performLong<Success: Sendable>(
    _ operation: some Operation, in session: Session?,
    _ work: @escaping @Sendable (Connection, SessionHandle?) throws -> Success
  ) async throws -> Success {
    let record = observer?.begin(operation)
    return try await follow(operation, record) {
      try await perform(in: session, isLong: true, needing: operation.need) { connection, session in
        try connection.recording(to: record) { try work(connection, session) }
      }
    }
  }
}
