package import ArgumentParser

/// `brine sweat …`
package struct SweatCommands: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "sweat", abstract: "Learn how an athlete sweats.",
    subcommands: [WeighSweat.self])

  package init() {}
}
