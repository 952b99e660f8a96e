package import Words

/// A command's own failure: what happened, and what to do about it.
package struct CommandFailure: KnowsExitStatus, Hashable, CustomStringConvertible {
  package let exitStatus: ExitStatus
  package let message: String
  /// The next step, as a sentence or a command line; nil when there is none.
  package let hint: String?

  package init(_ exitStatus: ExitStatus, _ message: String, hint: String? = nil) {
    self.exitStatus = exitStatus
    self.message = message
    self.hint = hint
  }

  package var description: String {
    hint.map { "\(message)\n\($0)" } ?? message
  }
}
