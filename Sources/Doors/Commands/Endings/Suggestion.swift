import ArgumentParser
import Schema

/// What a misspelt subcommand was probably meant to be.
enum Suggestion {
  /// The nearest subcommand where the arguments leave the tree of commands; nil when they do not,
  /// or none is near.
  ///
  /// - Parameter arguments: without the program's name.
  static func subcommand(
    for arguments: [String], of command: any ParsableCommand.Type
  ) -> String? {
    var command = command
    for argument in arguments where !argument.hasPrefix("-") {
      let subcommands = command.configuration.subcommands
      guard !subcommands.isEmpty else { return nil }
      guard let next = subcommands.first(where: { name(of: $0) == argument }) else {
        return NearMatch.of(argument, among: subcommands.map(name))
      }
      command = next
    }
    return nil
  }

  private static func name(of command: any ParsableCommand.Type) -> String {
    command._commandName
  }
}
