package import ArgumentParser

/// `brine seed …`
package struct SeedCommands: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "seed", abstract: "Fill a store with made-up athletes, or remove them.",
    subcommands: [ListSeeds.self, PlanSeed.self, RunSeed.self, RemoveSeed.self])

  package init() {}
}
