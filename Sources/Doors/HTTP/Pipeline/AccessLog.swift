import Logging
import Words

/// The one line that every request leaves in the log.
///
/// It names the route's template, never the raw path, query, header or body: those may name an
/// athlete.
struct AccessLog {
  let method: String
  let outcome: RequestPipeline.Outcome
  let time: Duration

  func write(to logger: Logger) {
    logger.info("request", metadata: metadata)
  }

  var metadata: Logger.Metadata {
    var metadata: Logger.Metadata = [
      "method": "\(knownMethod)",
      "route": "\(outcome.route?.description ?? "unmatched")",
      "status": .stringConvertible(outcome.answer.status),
      "ms": .stringConvertible(milliseconds),
    ]
    if let problem = outcome.problem { metadata["problem"] = "\(problem.slug)" }
    return metadata
  }

  /// A method is text from outside: one that we do not know is not repeated.
  private var knownMethod: String {
    Method.recognized.contains(method) ? method : "other"
  }

  /// In whole microseconds.
  private var milliseconds: Double {
    (time / .microseconds(1)).rounded(.down) / 1000
  }
}
