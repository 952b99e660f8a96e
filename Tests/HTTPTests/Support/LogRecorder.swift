import Logging
import Synchronization

/// Keeps what was logged, for assertions.
final class LogRecorder: Sendable {
  struct Entry: Sendable {
    let level: Logger.Level
    let message: String
    let metadata: [String: String]
  }

  private let recorded = Mutex<[Entry]>([])

  var entries: [Entry] { recorded.withLock { $0 } }

  /// The lines that requests left.
  var requests: [Entry] { entries.filter { $0.message == "request" } }

  /// Everything that was logged, as one text.
  var everything: String {
    entries.map { "\($0.message) \($0.metadata.sorted { $0.key < $1.key })" }
      .joined(separator: "\n")
  }

  var logger: Logger {
    Logger(label: "test") { _ in Handler(recorder: self) }
  }

  fileprivate func record(_ entry: Entry) {
    recorded.withLock { $0.append(entry) }
  }

  private struct Handler: LogHandler {
    let recorder: LogRecorder
    var logLevel = Logger.Level.trace
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?

    subscript(metadataKey key: String) -> Logger.MetadataValue? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      let all = metadata.merging(event.metadata ?? [:]) { $1 }
      recorder.record(
        Entry(
          level: event.level, message: "\(event.message)", metadata: all.mapValues { "\($0)" }))
    }
  }
}
