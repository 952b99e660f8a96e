/// What the program tells the shell when it ends. The numbers are a promise to scripts.
package enum ExitStatus: Int32, Hashable, Sendable, CaseIterable {
  case ok = 0
  case failed = 1
  /// The command line or the configuration is wrong.
  case usage = 2
  case notFound = 3
  /// Something else got there first, or is there already.
  case conflict = 4
  /// Nothing is broken, but a person must do something before it can go on.
  case needsAction = 5
}

/// An error that knows how the program ends because of it.
package protocol KnowsExitStatus: Error {
  var exitStatus: ExitStatus { get }
}

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
