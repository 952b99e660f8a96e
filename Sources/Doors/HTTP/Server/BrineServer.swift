import HummingbirdCore
package import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
package import Time

/// The HTTP server: a service that runs until it is asked to stop.
///
/// Asked to stop, it says so on `/readyz`, accepts nothing new, and finishes what it is answering;
/// what is not finished after `patience` is cancelled.
package struct BrineServer: Service {
  /// How long a request may still take once the server was asked to stop.
  package static let patience = Duration.seconds(30)

  private let address: ListenAddress
  private let connection: HTTPConnection
  private let draining: Draining
  private let clock: any Clock<Duration>
  private let logger: Logger
  private let onListening: @Sendable (ListenAddress) async -> Void

  /// - Parameters:
  ///   - endpoints: all but `/healthz`, `/readyz` and `/problems/{slug}`, which are added here.
  ///   - readiness: asked by `/readyz`.
  ///   - codings: what bodies may be sent in beside as they are.
  ///   - newRequestID: names requests that come without a well-formed `X-Request-Id`.
  ///   - now: for the `Date` of answers.
  ///   - onListening: told the address, with the port in use, once connections are accepted.
  /// - Throws: `RouteFault` when the endpoints contradict each other.
  package init(
    listeningOn address: ListenAddress, endpoints: [Endpoint],
    readiness: @escaping ReadinessProbe, codings: [ContentCoding] = [],
    limits: ConnectionLimits = ConnectionLimits(),
    newRequestID: @escaping @Sendable () -> String, now: @escaping @Sendable () -> Instant,
    clock: any Clock<Duration> = ContinuousClock(), logger: Logger,
    onListening: @escaping @Sendable (ListenAddress) async -> Void = { _ in }
  ) throws(RouteFault) {
    let draining = Draining()
    let routes = try Routes.grounded(endpoints, readiness: readiness, draining: draining)
    self.address = address
    self.draining = draining
    self.clock = clock
    self.logger = logger
    self.onListening = onListening
    let pipeline = RequestPipeline(
      routes: routes, codings: codings, newRequestID: newRequestID, clock: clock, logger: logger)
    connection = HTTPConnection(
      pipeline: pipeline, limits: limits, room: ConnectionRoom(for: limits.connections),
      isStopping: { draining.isDraining }, now: now)
  }

  /// - Throws: `ServerFault.portInUse` when another process listens there.
  package func run() async throws {
    do {
      try await runUntilStopped()
    } catch let error as IOError where error.errnoCode == ServerFault.addressInUse {
      throw ServerFault.portInUse(address)
    }
  }

  private func runUntilStopped() async throws {
    let server = server
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask { try await waitOutPatience() }
      // Whichever ends first ends the other: the server by having stopped, the wait by cancelling.
      try await group.next()
      group.cancelAll()
    }
  }

  private func waitOutPatience() async throws {
    try await gracefulShutdown()
    draining.begin()
    logger.info("stopping: finishing requests")
    try await clock.sleep(for: Self.patience)
    logger.warning("stopping: requests cancelled that took too long")
  }

  private var server: Server<HTTPConnection> {
    Server(
      childChannelSetup: connection,
      configuration: .init(
        address: .hostname(address.host, port: address.port),
        availableConnectionsDelegate: connection.room),
      onServerRunning: { channel in
        let listening = address.with(port: channel.localAddress?.port ?? address.port)
        logger.info("listening", metadata: ["url": "\(listening.url)"])
        await onListening(listening)
      },
      eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: libraryLogger)
  }

  /// The library's own lines repeat ours; only its warnings say more.
  private var libraryLogger: Logger {
    var quiet = logger
    quiet.logLevel = max(logger.logLevel, .warning)
    return quiet
  }
}
