package import ArgumentParser

/// `brine recording …`
package struct RecordingCommands: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "recording", abstract: "List what devices reported, by any of its fields.",
    subcommands: [ListCommand<ListRecordings>.self])

  package init() {}
}
