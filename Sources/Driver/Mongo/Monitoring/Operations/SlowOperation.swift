internal import Logging

/// An operation that took longer than it should, as the log shows it.
struct SlowOperation: Sendable {
  let name: String
  let namespace: Namespace
  let duration: Duration
  /// How long it waited for a worker.
  let waited: Duration
  let work: OperationRecord.Work
  let failure: OperationFailure?
  let shape: String

  /// Times are whole milliseconds.
  var metadata: Logger.Metadata {
    var metadata: Logger.Metadata = [
      "operation": "\(name)", "namespace": "\(namespace)",
      "durationMs": Self.number(duration.milliseconds),
      "waitedMs": Self.number(waited.milliseconds), "commands": Self.number(work.commands),
      "shape": "\(shape)",
    ]
    if let returned = work.returned { metadata["returned"] = Self.number(returned) }
    if let server = work.server { metadata["server"] = "\(server)" }
    if let failure { metadata["failure"] = "\(failure.type)" }
    return metadata
  }

  private static func number(_ number: some BinaryInteger) -> Logger.MetadataValue {
    .stringConvertible(Int(clamping: number))
  }
}
