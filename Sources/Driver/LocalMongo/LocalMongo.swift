internal import Logging
package import Mongo
internal import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A private mongod under a data folder, started, watched, restarted when it dies, and stopped.
///
/// It forms a replica set of one, listens on a unix socket that only its owner can use and on
/// nothing else, and keeps its URI over restarts, so that clients find it again by themselves.
package final class LocalMongo: Sendable {
  private let configuration: LocalMongoConfiguration
  private let clock: any Clock<Duration>
  private let served = FirstValue<String>()
  private let current = Mutex<Int32?>(nil)
  private let outages = OutageNotices()

  /// Nothing happens before `run`.
  package init(
    _ configuration: LocalMongoConfiguration, clock: any Clock<Duration> = ContinuousClock()
  ) {
    self.configuration = configuration
    self.clock = clock
  }

  /// The process id of the mongod that runs now, nil between two of them.
  package var process: Int32? { current.withLock(\.self) }

  /// The folder as it was configured.
  package var dataFolder: String { configuration.dataFolder }

  /// Waits until mongod has served for the first time, and gives its URI.
  /// - Throws: What `run` throws, when it ends before that.
  package func uri() async throws -> String { try await served.value() }

  /// Tells a client of mongod, for as long as it lives, when mongod falls silent or cannot be
  /// started again, and when it is back. Its calls then fail at once instead of waiting for their
  /// timeouts.
  package func keepInformed(_ client: MongoClient) { outages.add(client) }

  /// Holds the data folder and keeps a mongod running on it until the task is cancelled; then stops
  /// mongod and returns when it has ended.
  ///
  /// Called once. It has the form that a service group wants.
  /// - Throws: `LocalMongoError` when the folder is held by another process, or when mongod ends or
  ///   stays silent before it has served once. Later deaths are logged and mended.
  package func run() async throws {
    do {
      try await holdFolder()
      served.settle(.failure(CancellationError()))
    } catch {
      served.settle(.failure(error))
      if !(error is CancellationError) { throw error }
    }
  }

  private func holdFolder() async throws {
    let folder = DataFolder(at: configuration.dataFolder)
    try folder.create()
    let identity = try folder.identity()
    let place = SocketPlace(for: identity)
    let replicaSet = ReplicaSet(
      socket: place.socket, clock: clock, logger: configuration.logger)
    let holder = LockHolder(
      process: getpid(), command: configuration.command, uri: replicaSet.uri)
    let lock = try await FolderLock.take(folder, for: holder, clock: clock)
    do {
      defer { place.remove() }
      try await supervise(folder, identity, place, replicaSet)
    }
    lock.release()
  }

  /// One life of mongod after the other. Strays are looked for before each, so that never two
  /// open the folder.
  private func supervise(
    _ folder: DataFolder, _ identity: FileStatus.Identity, _ place: SocketPlace,
    _ replicaSet: ReplicaSet
  ) async throws {
    var backoff = Backoff()
    while !Task.isCancelled {
      try await endStrays(on: identity)
      try place.prepare()
      MongodLog(path: folder.log).rotate()
      let life = try await live(folder, replicaSet)
      if Task.isCancelled { return }
      let lines = life.ending.printed + MongodLog(path: folder.log).lastLines()
      guard served.isSettled else {
        throw LocalMongoError.mongodEnded(status: life.ending.status, lastLines: lines)
      }
      backoff.note(served: life.served)
      report(life, backoff, lines)
      try await clock.sleep(for: backoff.delay)
    }
  }

  private func endStrays(on folder: FileStatus.Identity) async throws {
    for stray in StrayMongod.all(on: folder) {
      configuration.logger.warning(
        "a mongod from an earlier run is still there and is being stopped",
        metadata: ["pid": "\(stray.process)"])
      try await stray.end(patience: configuration.stopTimeout, clock: clock)
    }
  }

  /// Runs mongod until it ends, and sees to it meanwhile that it becomes primary.
  private func live(_ folder: DataFolder, _ replicaSet: ReplicaSet) async throws -> Life {
    let process = MongodProcess(
      program: configuration.mongod.path,
      arguments: MongodArguments(configuration, folder: folder, socket: replicaSet.socket),
      folder: folder.path, patience: configuration.stopTimeout)
    return try await withThrowingTaskGroup(of: Event.self) { group in
      group.addTask {
        defer { self.current.withLock { $0 = nil } }
        return .ended(try await process.run { pid in self.current.withLock { $0 = pid } })
      }
      group.addTask { try await self.awaitPrimary(of: replicaSet) }
      group.addTask {
        try await self.clock.sleep(for: self.configuration.startTimeout)
        return .late
      }
      var hasServed = false
      for try await event in group {
        switch event {
        case .primary(let client):
          hasServed = true
          outages.end()
          group.addTask {
            let log = MongodLog(path: folder.log)
            let care = MongodCare(client, log: log, self.outages, self.configuration)
            try await care.run(clock: self.clock) { self.process }
            return .killed
          }
        case .ended(let ending):
          group.cancelAll()
          return Life(ending: ending, served: hasServed)
        case .late where !served.isSettled:
          throw LocalMongoError.mongodSilent(
            after: configuration.startTimeout,
            lastLines: MongodLog(path: folder.log).lastLines())
        case .late where !hasServed:
          // Recovery after a crash may take long; if it were ended now, the next start would begin it again.
          configuration.logger.error(
            "mongod does not serve yet", metadata: ["after": "\(configuration.startTimeout)"])
        case .late, .killed: break
        }
      }
      throw CancellationError()
    }
  }

  private func awaitPrimary(of replicaSet: ReplicaSet) async throws -> Event {
    let start = ContinuousClock.now
    let client = try await replicaSet.becomePrimary()
    configuration.logger.info(
      "mongod serves",
      metadata: ["pid": "\(process ?? 0)", "after": "\(start.duration(to: .now))"])
    served.settle(.success(replicaSet.uri))
    return .primary(client)
  }

  private func report(_ life: Life, _ backoff: Backoff, _ lines: [String]) {
    var metadata: Logger.Metadata = ["status": "\(life.ending.status)"]
    if !life.served {
      outages.begin(because: "mongod cannot be started: \(life.ending.status)")
      metadata["log"] = .array(lines.map { .string($0) })
    }
    if backoff.failures > 0 { metadata["failuresInARow"] = "\(backoff.failures)" }
    configuration.logger.error("mongod ended and is being started again", metadata: metadata)
  }

  private struct Life {
    let ending: MongodProcess.Ending
    let served: Bool
  }

  private enum Event: Sendable {
    case primary(MongoClient)
    case ended(MongodProcess.Ending)
    /// The start timeout is over.
    case late
    /// It did not answer.
    case killed
  }
}
