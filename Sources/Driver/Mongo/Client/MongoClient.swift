/// A deployment of MongoDB, reached through threads of its own.
///
/// Every call hops once from its task to a worker thread, which does all its round trips, and back
/// with the result. No thread of Swift's cooperative pool ever blocks. Cancelling a task ends its
/// wait at once; it is then unknown whether a write that had begun took effect, exactly as when a
/// connection breaks. The worker stops soon after: it closes a connection whose reply has not
/// begun, so that the server ends the operation, and kills cursors that are left. When all workers
/// are busy, calls wait in order of arrival. Sessions, scopes and cursors never hold the last
/// worker.
///
/// `withWorker` makes a worker the executor of a task, so that several calls in a row hop once in
/// all; `executor` does so for whole tasks, with all workers but one. The price is that a cancelled
/// task leaves a call on its own thread a moment later than elsewhere, with the connection.
public final class MongoClient: Sendable {
  let workers: WorkerPool
  /// Nil when operations are not monitored.
  let observer: Observer?
  private let topology: TopologyMonitor
  var outage: Outage { topology.outage }

  /// Starts the threads and the monitoring of the deployment. Nothing is waited for: a deployment
  /// that cannot be reached shows with the first call.
  /// - Throws: `MongoError` of kind `configuration` when the URI cannot be used.
  public init(_ configuration: MongoConfiguration) throws(MongoError) {
    observer = Observer(configuration)
    topology = TopologyMonitor(configuration)
    workers = try WorkerPool(configuration, topology)
  }

  /// Ends the threads of a client that nobody shut down. Nothing waits for that end; `shutdown`
  /// is the proper way.
  deinit { workers.close() }

  /// The database of this name; nothing is sent.
  public func database(_ name: String) -> Database { Database(name: name, client: self) }

  /// The servers of the deployment as they were last seen, sorted by address; those that do not
  /// answer are `unknown`. Waits for nothing.
  public var servers: [ServerDescription] { topology.servers }

  /// Refuses the calls that wait, lets those that run finish, closes all connections and waits for
  /// the threads to end, so also for the ends of sessions and of `withWorker`: not to be called in
  /// one. May be called several times.
  public func shutdown() async { await workers.shutdown() }

  /// Runs blocking work on the session's worker, else on the next free one. A task that is on a
  /// worker itself, by `withWorker` or `executor`, runs it at once. `isLong`: never on the one
  /// worker that is for plain calls only.
  func perform<Success: Sendable>(
    in session: Session?, isLong: Bool = false, needing need: Outage.Need = .server,
    _ work: @escaping @Sendable (Connection, SessionHandle?) throws -> Success
  ) async throws -> Success {
    try require(need)
    // The deployment may be given up while the call waits for its worker.
    let checked = { @Sendable [outage] (connection: Connection, session: SessionHandle?) in
      if let failure = outage.failure(need) { throw failure }
      return try work(connection, session)
    }
    guard let session else {
      await giveWay()
      if let thread = WorkerThread.direct(for: self) {
        return try thread.connection.direct { try work($0, nil) }
      }
      let dispatcher = workers.dispatcher
      return try await Call.run(
        needing: need, { try checked($0, nil) },
        submit: isLong ? dispatcher.submitLong : dispatcher.submit)
    }
    guard session.client === self else { throw MongoError.sessionEnded }
    return try await session.run(needing: need, checked)
  }
}
