import API
import Commands
import HTTP
import LocalMongo
import ServiceLifecycle
import UnixSignals
import UseCases

extension Program {
  /// Serves until it is told to stop: first the server stops, then the MongoDB under it.
  func serve(at address: ListenAddress, _ moments: ServeMoments) async throws {
    let own = configuration.mongo == nil ? LocalMongo(try local(for: Self.serving)) : nil
    // From the start, since an unexpected SIGHUP would end the program.
    let requests = await UnixSignalsSequence(trapping: StopSignals.lookAgain)
    let server = Server(
      program: self, address: address, own: own, moments: moments, requests: requests)
    var services: [ServiceGroupConfiguration.ServiceConfiguration] = []
    if let own { services.append(.init(service: OwnMongo(local: own))) }
    services.append(.init(service: server, successTerminationBehavior: .gracefullyShutdownGroup))
    let group = ServiceGroup(
      configuration: .init(
        services: services, gracefulShutdownSignals: StopSignals.ofServer, logger: logger))
    try await group.run()
  }
}

/// The private mongod as a service: it ends when everything above it has.
private struct OwnMongo: Service {
  let local: LocalMongo

  func run() async throws {
    try await cancelWhenGracefulShutdown { try await local.run() }
  }
}

/// Brine over its store, behind its HTTP door.
private struct Server: Service {
  let program: Program
  let address: ListenAddress
  /// Nil when a MongoDB is named.
  let own: LocalMongo?
  let moments: ServeMoments
  /// To look for new zone data at once.
  let requests: UnixSignalsSequence

  func run() async throws {
    guard let uri = try await uri() else { return }
    try await program.withBrine(
      at: uri, migrating: own != nil, supervisedBy: own
    ) { running in
      try await moments.beforeServing(running)
      // Ends with the server.
      async let _ = program.watchZoneData(running.brine.zoneData, atOnceOn: requests)
      try await server(running).run()
    }
  }

  /// Nil when the program is told to stop before there is one.
  private func uri() async throws -> String? {
    if let mongo = program.configuration.mongo { return mongo.secretText }
    do {
      return try await cancelWhenGracefulShutdown { try await own?.uri() }
    } catch is CancellationError {
      return nil
    }
  }

  private func server(_ running: RunningBrine) throws -> BrineServer {
    try BrineServer(
      listeningOn: address, endpoints: BrineAPI(running.brine, zone: running.zone).endpoints,
      readiness: { [await running.storeCheck] }, codings: BrineAPI.codings,
      newRequestID: RandomID.next, now: SystemClock.now, logger: program.logger,
      onListening: moments.onListening)
  }
}

extension RunningBrine {
  /// A store that does not answer within a second is not ready: supervisors do not wait longer.
  fileprivate var storeCheck: ReadinessCheck {
    get async {
      let isReady = await withTaskGroup(of: Bool.self) { group in
        group.addTask { await isStoreReady() }
        group.addTask {
          try? await ContinuousClock().sleep(for: .seconds(1))
          return false
        }
        defer { group.cancelAll() }
        return await group.next() ?? false
      }
      return ReadinessCheck("store", isReady: isReady)
    }
  }
}
