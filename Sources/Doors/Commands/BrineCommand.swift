package import ArgumentParser

/// `brine`. A new command adds itself to the list.
package struct BrineCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "brine",
    abstract: "Keeps athletes' documents and tells athletes what to drink.",
    version: "0.1.0",
    subcommands: [
      Serve.self, Demo.self, Inspect.self, Import.self, AthleteCommands.self,
      EventCommands.self, TimelineCommand.self, RecordingCommands.self, SweatCommands.self,
      SweatTestCommands.self, Recommend.self, SeedCommands.self, MigrateCommands.self,
      BenchCommands.self,
    ])

  package init() {}
}
