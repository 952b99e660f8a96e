/// Who uses a data folder.
package struct LockHolder: Hashable, Sendable {
  /// The process's id, nil when the lock file does not say.
  package var process: Int32?

  /// What it runs, such as `brine serve`; without arguments that could be secret.
  package var command: String?

  /// Since when, RFC 3339 in UTC.
  package var since: String?

  /// How to reach its database; nil while it has none yet.
  package var uri: String?

  package init(
    process: Int32? = nil, command: String? = nil, since: String? = nil, uri: String? = nil
  ) {
    self.process = process
    self.command = command
    self.since = since
    self.uri = uri
  }
}

extension LockHolder: CustomStringConvertible {
  package var description: String {
    guard let process else { return "another process" }
    let name = command.map { " (\($0))" } ?? ""
    return "process \(process)\(name)" + (since.map { " since \($0)" } ?? "")
  }
}

extension LockHolder {
  /// The lock file's text: a name and a value on each line.
  var text: String {
    [("pid", process.map(String.init)), ("command", command), ("uri", uri)]
      .compactMap { name, value in value.map { "\(name) \($0)\n" } }
      .joined()
  }

  /// Reads what it can; a file caught while being written says less.
  init(text: String, since: String?) {
    self.init(since: since)
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      switch parts[0] {
      case "pid": process = Int32(parts[1])
      case "command": command = parts[1]
      case "uri": uri = parts[1]
      default: break
      }
    }
  }
}
