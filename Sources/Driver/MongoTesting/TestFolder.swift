internal import FoundationEssentials
internal import LocalMongo

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The data folders of test runs, named after their processes.
enum TestFolder {
  private static let base = "/tmp"
  private static let prefix = "brine-test-"

  /// This process's folder.
  static var own: String { "\(base)/\(prefix)\(getpid())" }

  /// A further folder of this process.
  static func own(for name: String) -> String { "\(own)-\(name)" }

  /// Makes sure that this process's folders are removed when it ends.
  static func watch() { _ = watchdog }

  private static let watchdog = Watchdog(over: own)

  /// Removes what crashed runs left behind: their mongod and their folders.
  static func removeLeftovers() async throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: base)
    for name in names where name.hasPrefix(prefix) {
      let number = name.dropFirst(prefix.count).prefix { $0 != "-" }
      guard let process = Int32(number), process != getpid() else { continue }
      // Signal 0 only asks whether the process is there.
      guard kill(process, 0) != 0, errno == ESRCH else { continue }
      let folder = "\(base)/\(name)"
      try? await LocalMongo.endStrays(on: folder)
      try? FileManager.default.removeItem(atPath: folder)
    }
  }
}
