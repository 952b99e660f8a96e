internal import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A private mongod that outlived its supervisor, for instance after `kill -9`.
///
/// It is known by three marks together: the program's name, the arguments that we give, and its
/// working folder, which is the data folder itself even if that has been renamed since.
struct StrayMongod: Hashable, Sendable {
  let process: Int32
  let folder: FileStatus.Identity

  /// How often to look whether it has ended.
  private static let interval: Duration = .milliseconds(20)

  /// The strays on a data folder; none where the system has no `/proc`.
  static func all(on folder: FileStatus.Identity) -> [StrayMongod] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { Int32($0) }
      .map { StrayMongod(process: $0, folder: folder) }
      .filter(\.isAlive)
  }

  /// Whether the process still is what it was: ids are used again.
  var isAlive: Bool {
    let place = "/proc/\(process)"
    guard FileStatus(at: place + "/cwd")?.identity == folder,
      let program = try? FileManager.default.destinationOfSymbolicLink(atPath: place + "/exe"),
      program.split(separator: "/").last?.hasPrefix("mongod") == true,
      let line = FileManager.default.contents(atPath: place + "/cmdline")
    else { return false }
    let arguments = line.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    return MongodArguments.areOurs(arguments)
  }

  /// Asks it to stop, kills it when it does not within `patience`, and waits for its end.
  func end(patience: Duration, clock: any Clock<Duration>) async throws {
    kill(process, SIGTERM)
    if try await hasEnded(within: patience, clock) { return }
    kill(process, SIGKILL)
    if try await hasEnded(within: .seconds(10), clock) { return }
    throw LocalMongoError.strayStays(process: process)
  }

  private func hasEnded(within patience: Duration, _ clock: any Clock<Duration>) async throws
    -> Bool
  {
    for _ in 0..<max(1, patience.count(of: Self.interval)) {
      if !isAlive { return true }
      try await clock.sleep(for: Self.interval)
    }
    return !isAlive
  }
}

extension Duration {
  /// The number of whole intervals in it, for at most a year.
  fileprivate func count(of interval: Duration) -> Int {
    Int(min(self, .seconds(365 * 86_400)) / interval)
  }
}
