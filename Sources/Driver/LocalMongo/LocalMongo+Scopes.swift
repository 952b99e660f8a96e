#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension LocalMongo {
  /// Runs a private mongod for the length of `body`, which gets its URI.
  ///
  /// When the task is cancelled, `body` is cancelled first, and mongod runs until `body` has ended.
  package static func withRunning<Result>(
    _ configuration: LocalMongoConfiguration, _ body: (String) async throws -> Result
  ) async throws -> Result {
    let local = LocalMongo(configuration)
    let running = Task { try await local.run() }
    do {
      let result = try await body(try await local.uri())
      await end(running)
      return result
    } catch {
      await end(running)
      throw error
    }
  }

  /// Waits until mongod has ended. A failure was already thrown by `uri`.
  private static func end(_ running: Task<Void, any Error>) async {
    running.cancel()
    _ = await running.result
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
}

/// Ends a process that does not end by itself.
func killProcess(_ process: Int32) { kill(process, SIGKILL) }
