import Foundation

/// The processes of this machine, by their command lines.
enum ProcessTable {
  /// The processes that have an argument equal to a path or inside it.
  static func naming(_ path: String) -> [Int32] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { Int32($0) }.filter { process in
      arguments(of: process).contains { $0 == path || $0.hasPrefix(path + "/") }
    }
  }

  /// Kills these processes without asking them to stop first.
  static func kill(naming path: String) {
    for process in naming(path) where process != getpid() {
      _ = Foundation.kill(process, SIGKILL)
    }
  }

  /// Signal 0 only checks whether the process exists.
  static func isAlive(_ process: Int32) -> Bool {
    Foundation.kill(process, 0) == 0 || errno != ESRCH
  }

  /// Empty when the process is gone, or is a zombie.
  static func arguments(of process: Int32) -> [String] {
    guard let line = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") else {
      return []
    }
    return line.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }
}
