package import Logging

/// What the log is told of an error that nobody expected.
package enum FailureDetails {
  /// The type always; the text only when the error has chosen one, since Swift's default text
  /// dumps every associated value, and those may be an athlete's.
  package static func metadata(of error: any Error) -> Logger.Metadata {
    var metadata: Logger.Metadata = ["errorType": "\(String(reflecting: type(of: error)))"]
    if type(of: error) is any CustomStringConvertible.Type { metadata["error"] = "\(error)" }
    return metadata
  }
}
