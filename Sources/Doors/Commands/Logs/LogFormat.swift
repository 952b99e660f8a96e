/// How log lines are written.
package enum LogFormat: String, Hashable, Sendable {
  /// One JSON object a line, for machines.
  case json
  /// One line of words, for people at a terminal.
  case text

  /// What was configured; otherwise words for a terminal and JSON for everything else.
  package static func chosen(_ configured: LogFormat?, errorsGoToTerminal: Bool) -> LogFormat {
    configured ?? (errorsGoToTerminal ? .text : .json)
  }
}
