/// What is done to the set.
enum Fault: String, CaseIterable, Sendable {
  /// The primary is killed as `kill -9` does, and started again.
  case kill
  /// The primary is made to step down.
  case stepDown = "step-down"
  /// The primary's network is cut in the middle of a command.
  case cut
}
