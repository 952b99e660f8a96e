internal import Subprocess
internal import Synchronization
internal import SystemPackage

/// One life of mongod.
struct MongodProcess: Sendable {
  let program: String
  let arguments: MongodArguments
  /// Its working folder: the data folder, by which a stray is known.
  let folder: String
  /// How long it may take to stop before it is killed.
  let patience: Duration

  /// Starts mongod and waits for its end; cancelling the task stops it first, and waits as well.
  ///
  /// It gets a process group of its own, so that Ctrl-C in a terminal reaches the supervisor alone,
  /// which then stops it in order. It inherits no descriptor but what it may print on, which
  /// matters before its log is open (a missing library, an unknown option).
  /// - Returns: How it ended, and what it printed.
  func run(onStart: @Sendable (Int32) -> Void) async throws -> Ending {
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: patience)]
    let result = try await Subprocess.run(
      .path(FilePath(program)), arguments: Arguments(arguments.values),
      workingDirectory: FilePath(folder), platformOptions: options,
      input: .none, output: .discarded, error: .sequence
    ) { execution in
      onStart(execution.processIdentifier.value)
      var lines: [String] = []
      for try await line in execution.standardError.strings() {
        lines = (lines + [line]).suffix(8)
      }
      return lines
    }
    return Ending(status: "\(result.terminationStatus)", printed: result.closureResult)
  }

  struct Ending: Sendable {
    let status: String
    /// The last lines on its standard error, oldest first.
    let printed: [String]
  }
}
