import Synchronization

/// One `brine serve` for all tests that use only their own athletes; it ends with the process.
enum SharedServer {
  static let folder = Mutex<ScratchFolder?>(nil)
  private static let started = Mutex<Task<RunningProgram, any Error>?>(nil)

  /// The running program; the first access starts it.
  static var program: RunningProgram {
    get async throws { try await start().value }
  }

  /// The task is owned by this type, which lives as long as the process.
  private static func start() -> Task<RunningProgram, any Error> {
    started.withLock { started in
      if let started { return started }
      let task = Task {
        let folder = try ScratchFolder()
        Self.folder.withLock { $0 = folder }
        return try await RunningProgram.start(in: folder)
      }
      started = task
      return task
    }
  }
}
