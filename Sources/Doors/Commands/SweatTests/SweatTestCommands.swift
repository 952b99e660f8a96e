package import ArgumentParser

/// `brine sweat-test …`
package struct SweatTestCommands: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "sweat-test", abstract: "List sweat tests, by any of their fields.",
    subcommands: [ListCommand<ListSweatTests>.self])

  package init() {}
}
