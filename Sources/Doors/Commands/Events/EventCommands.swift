package import ArgumentParser

/// `brine event …`
package struct EventCommands: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "event", abstract: "List what happened to athletes, by any of its fields.",
    subcommands: [ListCommand<ListEvents>.self])

  package init() {}
}
