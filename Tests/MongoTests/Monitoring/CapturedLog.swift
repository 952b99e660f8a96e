import Logging
import Synchronization

/// Keeps what a logger is told, at level debug and above.
final class CapturedLog: Sendable {
  struct Line: Sendable {
    let level: Logger.Level
    let message: String
    let metadata: Logger.Metadata

    /// The message and its metadata, which a log could show.
    var text: String { "\(message) \(metadata)" }

    func text(_ key: String) -> String? { metadata[key].map { "\($0)" } }
  }

  private let kept = Mutex<[Line]>([])

  var lines: [Line] { kept.withLock(\.self) }

  func lines(_ message: String) -> [Line] { lines.filter { $0.message == message } }

  var logger: Logger { Logger(label: "test") { _ in Handler(log: self) } }

  private struct Handler: LogHandler {
    let log: CapturedLog
    var logLevel = Logger.Level.debug
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.MetadataValue? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      let line = Line(
        level: event.level, message: "\(event.message)", metadata: event.metadata ?? [:])
      log.kept.withLock { $0.append(line) }
    }
  }
}
