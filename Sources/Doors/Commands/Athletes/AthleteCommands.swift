package import ArgumentParser

/// `brine athlete …`
package struct AthleteCommands: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "athlete", abstract: "Create, list, show and change athletes.",
    subcommands: [AddAthlete.self, ListAthletes.self, ShowAthlete.self, PatchAthlete.self])

  package init() {}
}
