package import ArgumentParser

/// `brine athlete …`
package struct AthleteCommands: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "athlete", abstract: "Create, list, show, change and delete athletes.",
    subcommands: [
      AddAthlete.self, ListAthletes.self, ShowAthlete.self, PatchAthlete.self, DeleteAthlete.self,
      RestoreAthlete.self, AthleteHistory.self,
    ])

  package init() {}
}
