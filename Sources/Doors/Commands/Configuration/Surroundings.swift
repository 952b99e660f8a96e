import Foundation

/// What a process finds around it, as values, so that whoever reads it can be tested.
package struct Surroundings: Sendable {
  package var environment: [String: String]
  /// The text of a file; throws when it cannot be read.
  package var readFile: @Sendable (_ path: String) throws -> String
  /// Whether a person is looking at standard error.
  package var errorsGoToTerminal: Bool
  /// Whether a person is looking at standard output.
  package var answersGoToTerminal: Bool

  package init(
    environment: [String: String], errorsGoToTerminal: Bool = false,
    answersGoToTerminal: Bool = false,
    readFile: @escaping @Sendable (_ path: String) throws -> String
  ) {
    self.environment = environment
    self.errorsGoToTerminal = errorsGoToTerminal
    self.answersGoToTerminal = answersGoToTerminal
    self.readFile = readFile
  }

  package static func ofThisProcess() -> Surroundings {
    Surroundings(
      environment: ProcessInfo.processInfo.environment,
      errorsGoToTerminal: isatty(STDERR_FILENO) == 1,
      answersGoToTerminal: isatty(STDOUT_FILENO) == 1
    ) { path in try String(contentsOfFile: path, encoding: .utf8) }
  }
}
