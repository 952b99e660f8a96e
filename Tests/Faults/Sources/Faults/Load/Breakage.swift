/// Mistakes that are made on purpose, to see that the run then fails.
enum Breakage: String, CaseIterable, Sendable {
  /// Writes are acknowledged when one member has them in memory.
  case writes
  /// A loop in the client repeats failed writes, instead of the driver's retry.
  case retries
  /// The writes of a transaction are made one by one, without a transaction.
  case transactions
  /// Now and then a stream is opened again without resuming.
  case streams
}
