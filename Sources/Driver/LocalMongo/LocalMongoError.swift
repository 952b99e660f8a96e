/// Why the private database could not be started or reached. Each description says what happened,
/// why, and what to do.
package enum LocalMongoError: Error, Hashable, Sendable {
  /// No mongod where one was looked for.
  case noMongod(lookedFor: String, because: String)
  /// Another process uses the data folder.
  case folderHeld(path: String, by: LockHolder)
  /// The data folder cannot be made, read or written.
  case folderUnusable(path: String, because: String)
  /// The folder for the socket is not ours alone.
  case socketFolderUnsafe(path: String, because: String)
  /// mongod ended before it served; the last lines of its log, oldest first.
  case mongodEnded(status: String, lastLines: [String])
  /// mongod runs but does not serve; the last lines of its log, oldest first.
  case mongodSilent(after: Duration, lastLines: [String])
  /// A mongod from an earlier run does not end.
  case strayStays(process: Int32)
  /// No server runs on the data folder.
  case notRunning(path: String)
}

extension LocalMongoError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noMongod(let lookedFor, let because):
      "No usable mongod: \(lookedFor) \(because). Put mongod into PATH or name it explicitly."
    case .folderHeld(let path, let holder):
      "The data folder \(path) is in use by \(holder). Stop that process or use another folder."
    case .folderUnusable(let path, let because):
      "The data folder \(path) cannot be used: \(because). Mend it or use another folder."
    case .socketFolderUnsafe(let path, let because):
      "The socket folder \(path) is not safe: \(because). Remove it, or have its owner do so."
    case .mongodEnded(let status, let lines):
      "mongod ended before it served (\(status)). Its last lines:" + Self.list(lines)
    case .mongodSilent(let duration, let lines):
      "mongod does not serve after \(duration). Its last lines:" + Self.list(lines)
    case .strayStays(let process):
      "mongod from an earlier run (pid \(process)) does not end, even when killed. End it by hand."
    case .notRunning(let path):
      "No server runs on the data folder \(path). Start one first."
    }
  }

  private static func list(_ lines: [String]) -> String {
    lines.isEmpty ? " none." : lines.map { "\n  " + $0 }.joined()
  }
}
