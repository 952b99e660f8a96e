#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension LocalMongo {
  /// Runs a private mongod for the length of `body`, which gets its URI.
  package static func withRunning<Result>(
    _ configuration: LocalMongoConfiguration, _ body: (String) async throws -> Result
  ) async throws -> Result {
    let local = LocalMongo(configuration)
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await local.run() }
      // The group then waits until mongod has ended.
      defer { group.cancelAll() }
      return try await body(try await local.uri())
    }
  }

  /// The URI of the mongod that another process runs on the data folder. It may be starting still;
  /// clients wait for it.
  /// - Throws: `LocalMongoError.notRunning` when nobody holds the folder.
  package static func attach(dataFolder: String) throws(LocalMongoError) -> String {
    guard let uri = try holder(of: dataFolder)?.uri else { throw .notRunning(path: dataFolder) }
    return uri
  }

  /// Who holds the data folder now; nil when nobody does.
  package static func holder(of dataFolder: String) throws(LocalMongoError) -> LockHolder? {
    try FolderLock.currentHolder(of: DataFolder(at: dataFolder))
  }
}

extension LocalMongo {
  /// Ends a mongod that a dead process left on the data folder, if there is one.
  package static func endStrays(on dataFolder: String) async throws {
    let identity = try DataFolder(at: dataFolder).identity()
    for stray in StrayMongod.all(on: identity) {
      try await stray.end(patience: .seconds(5), clock: ContinuousClock())
    }
    SocketPlace(for: identity).remove()
  }

  /// Kills mongod and removes its socket at once: for a process that is about to end and whose
  /// data is worth nothing.
  package func kill() {
    if let process { killProcess(process) }
    if let identity = try? DataFolder(at: dataFolder).identity() {
      SocketPlace(for: identity).remove()
    }
  }
}

/// The system's `kill`, whose name the method above takes.
private func killProcess(_ process: Int32) { kill(process, SIGKILL) }
