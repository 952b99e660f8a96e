internal import BSON
internal import CMongo

/// A worker's own client. It exists on the worker's thread only and is not `Sendable`.
final class Connection {
  let client: OpaquePointer
  private var current: (any AnyCall)?
  /// The same for other threads.
  private let present: PresentCall

  /// When the present call must have ended; nil when it has no deadline.
  private(set) var deadline: Moment?

  /// What is recorded of the present operation for the monitoring.
  var work = OperationRecord.Work()

  /// How long the sockets may still wait for the server in the present call.
  private var patience = Patience.unlimited
  /// What the sockets know of the calls; nil when libmongoc's own timeouts alone hold.
  private(set) var streams: UnsafeMutablePointer<brine_patience>?

  private let lost: LostServers
  private let outage: Outage

  /// What `recipient` gave last, and after how many changes of it.
  var lastRecipient: (change: UInt32, address: ServerAddress)?

  private var collections = CollectionHandles()

  private init(client: OpaquePointer, _ topology: TopologyMonitor, _ present: PresentCall) {
    self.client = client
    self.present = present
    (lost, outage) = (topology.lost, topology.outage)
  }

  /// Runs `body` with a client, whose connections wait for the server no longer than its calls may,
  /// and for no lost one.
  static func lending(
    _ client: OpaquePointer, _ topology: TopologyMonitor, _ present: PresentCall,
    _ body: (Connection) -> Void
  ) {
    let connection = Connection(client: client, topology, present)
    withExtendedLifetime(connection) {
      let owner = Unmanaged.passUnretained(connection).toOpaque()
      connection.streams = brine_patience_new(
        client, { Connection.millisecondsLeft(to: $0, begins: $1) },
        { Connection.isGone($1, for: $0) }, owner)
      body(connection)
      connection.collections = CollectionHandles()
      brine_patience_end(connection.streams)
    }
  }

  /// Whether the caller of the present call still waits. Work of several round trips asks between
  /// them and stops early.
  var isCallerWaiting: Bool { current?.isWanted ?? true }

  func doing<Success>(
    _ call: any AnyCall, _ body: (Connection) throws -> Success
  ) -> Result<Success, any Error> {
    current = call
    present.begin(call)
    defer { present.end() }
    begin(until: call.deadline)
    defer { end() }
    return Result { try heedingDeadline(body) }
  }

  /// Runs a call of the task that is on this thread itself.
  func direct<Result>(_ body: (Connection) throws -> Result) throws -> Result {
    try Task.checkCancellation()
    begin(until: CallDeadline.current)
    defer { end() }
    do { return try heedingDeadline(body) } catch let error as MongoError
      where error.kind != .server
    {
      // The connection may have been given up because the task was cancelled, or the deployment.
      try Task.checkCancellation()
      if outage.isDeclared, let failure = outage.failure(.server) { throw failure }
      throw error
    }
  }

  /// Turns the failure of a call after its deadline into `deadlineExceeded`. By itself it would be
  /// a network error, because the connection was closed, or the server's `MaxTimeMSExpired`.
  private func heedingDeadline<Success>(
    _ body: (Connection) throws -> Success
  ) throws -> Success {
    try CallDeadline.check(deadline)
    do { return try body(self) } catch let error as MongoError
      where error.kind != .server || error.code == ServerCode.maxTimeExpired
    {
      guard let deadline, deadline <= .now else { throw error }
      throw error.asDeadlineExceeded
    }
  }

  /// Runs cleanup after calls, even when their callers have gone.
  func tidying(_ body: () -> Void) { with(.tidying(), body) }

  /// Runs a request that the server may hold for this time, even when its caller goes.
  func waiting(for duration: Duration, _ body: () -> Void) { with(.waiting(for: duration), body) }

  private func with(_ other: Patience, _ body: () -> Void) {
    let before = patience
    patience = other
    defer { patience = before }
    body()
  }

  private func begin(until deadline: Moment?) {
    self.deadline = deadline
    patience = Patience(until: deadline)
    streams?.pointee.call += 1
  }

  private func end() { (current, deadline, patience) = (nil, nil, .unlimited) }

  /// Called by a connection before it sends and while it waits.
  private static func millisecondsLeft(
    to owner: UnsafeMutableRawPointer?, begins: Bool
  ) -> Int32 {
    guard let owner else { return .max }
    // `lending` keeps the connection alive for as long as it is asked.
    let connection = Unmanaged<Connection>.fromOpaque(owner).takeUnretainedValue()
    if begins { connection.patience.beginRequest() }
    return connection.patience.millisecondsLeft(isCallerWaiting: connection.hasCaller)
  }

  /// libmongoc's collection for this target, kept for later calls.
  func collection(
    _ target: Target, isWithoutReadConcern: Bool = false
  ) throws(MongoError) -> CollectionHandle {
    let key = CollectionHandles.Key(target: target, isWithoutReadConcern: isWithoutReadConcern)
    return try collections.handle(key, of: client)
  }

  private static func isGone(
    _ address: UnsafePointer<CChar>?, for owner: UnsafeMutableRawPointer?
  ) -> Bool {
    guard let owner, let address else { return false }
    let connection = Unmanaged<Connection>.fromOpaque(owner).takeUnretainedValue()
    return connection.lost.isGone(String(cString: address))
  }

  /// Beside a caller who waits in the queue's way, the task that is on this thread itself.
  /// Nobody waits once the deployment is known to be gone.
  private var hasCaller: Bool {
    isCallerWaiting && !Task.isCancelled && !outage.isDeclared
  }
}
