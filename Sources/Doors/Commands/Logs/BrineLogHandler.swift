package import Logging
package import Time
import Words

/// Writes Brine's log: one line an event, JSON or words.
package struct BrineLogHandler: LogHandler {
  package var logLevel: Logger.Level
  package var metadata: Logger.Metadata = [:]
  package var metadataProvider: Logger.MetadataProvider?

  private let format: LogFormat
  private let inColor: Bool
  private let now: @Sendable () -> Instant
  private let sink: LogSink

  package init(
    _ format: LogFormat, inColor: Bool = false, logLevel: Logger.Level = .info,
    sink: LogSink = .standardError, now: @escaping @Sendable () -> Instant
  ) {
    self.format = format
    self.inColor = inColor
    self.logLevel = logLevel
    self.sink = sink
    self.now = now
  }

  package subscript(metadataKey key: String) -> Logger.MetadataValue? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  package func log(event: LogEvent) {
    let line = LogLine(
      time: now(), level: event.level, message: "\(event.message)", metadata: merged(event))
    sink.write(format == .json ? line.json : line.text(inColor: inColor))
  }

  /// What is said with the event wins over what the logger carries, and that over the provider's.
  private func merged(_ event: LogEvent) -> Logger.Metadata {
    var all = metadataProvider?.get() ?? [:]
    all.merge(metadata) { $1 }
    if let error = event.error { all.merge(FailureDetails.metadata(of: error)) { $1 } }
    all.merge(event.metadata ?? [:]) { $1 }
    return all
  }
}
