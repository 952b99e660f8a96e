/// What is done wrongly on purpose, to see the run fail.
enum Breakage: String, CaseIterable, Sendable {
  /// Writes count as done when one member has them, in its memory.
  case writes
  /// The client's own loop repeats what failed, in the place of the driver's retry.
  case retries
  /// What belongs together is written one by one.
  case transactions
  /// Streams are opened anew, from then on, now and then.
  case streams
}
