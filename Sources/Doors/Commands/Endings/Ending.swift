package import ArgumentParser
import Ground
import Schema
import Units
package import Words

/// How a run of the program ends: what is left to say, where, and the exit status.
package struct Ending: Hashable, Sendable {
  package let status: ExitStatus
  /// Without a final newline; empty when nothing is left to say.
  package let text: String

  /// Help and version that were asked for go to standard output; all else is an error.
  package var isError: Bool { status != .ok }
}

extension AsyncParsableCommand {
  /// Parses and runs, and says how that ended instead of exiting.
  /// - Parameter arguments: without the program's name; nil for those of this process.
  package static func perform(_ arguments: [String]? = nil) async -> Ending {
    do {
      var command = try await asyncParseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return Ending(status: .ok, text: "")
    } catch {
      return ending(for: error, arguments ?? Array(CommandLine.arguments.dropFirst()))
    }
  }

  static func ending(for error: any Error, _ arguments: [String] = []) -> Ending {
    if let failure = CommandFailure(error, in: .metric) {
      return Ending(status: failure.exitStatus, text: "Error: \(failure)")
    }
    if let known = error as? any KnowsExitStatus {
      return Ending(status: known.exitStatus, text: "Error: \(known)")
    }
    let status = status(of: exitCode(for: error))
    // The parser's own `help` shows the whole program's help for a command that it does not know.
    let isHelp = arguments.first == "help"
    let asked = isHelp ? Array(arguments.dropFirst()) : arguments
    let meant = status == .usage || isHelp ? Suggestion.subcommand(for: asked, of: Self.self) : nil
    let hint = meant.map { "\nDid you mean '\($0)'?" } ?? ""
    return Ending(status: status, text: fullMessage(for: error) + hint)
  }

  /// The parser's own code for wrong usage is sysexits' 64; ours is 2.
  private static func status(of code: ExitCode) -> ExitStatus {
    code == .validationFailure ? .usage : ExitStatus(rawValue: code.rawValue) ?? .failed
  }
}

extension CommandFailure {
  /// A refusal in words; nil for an error that is none.
  init?(_ error: any Error, in units: UnitSystem) {
    if let outage = StoreOutage(error) {
      self.init(outage)
      return
    }
    switch error {
    case let faults as Faults: self.init(InvalidDocument(faults), in: units)
    case let refusal as any Refusal:
      self.init(refusal.type.exitStatus, refusal.text(in: units))
    default: return nil
    }
  }

  private init(_ outage: StoreOutage) {
    self.init(
      outage.type.exitStatus, "The database does not answer (\(outage.reason)).",
      hint: "See that MongoDB runs and that --mongo, if given, names it, and try again. Whether a"
        + " change that was under way was kept is not known.")
  }
}
