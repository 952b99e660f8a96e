import ArgumentParser
import Migrator
import Words

/// `brine migrate down`
struct MigrateDown: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "down", abstract: "Take back the migrations that were applied last.",
    discussion: """
      Nothing is done when one of them cannot be taken back. A server of this release does not work \
      on the store afterwards: it is for going back to an older release.
      """)

  @Option(help: ArgumentHelp("How many migrations to take back.", valueName: "number"))
  var steps = 1

  @Flag(help: "Wait for another migration that is running.")
  var wait = false

  @OptionGroup var options: MigrateOptions

  func validate() throws {
    guard steps > 0 else { throw ValidationError("--steps: got \(steps), expected 1 or more") }
  }

  func run() async throws {
    try await options.withStore { migrator in
      let takenBack = try await migrator.down(steps, waiting: wait)
      options.answer(
        takenBack.isEmpty ? "Nothing is applied.\n" : takenBack.lines("took back"),
        ["takenBack": .array(takenBack.map(\.json))])
    }
  }
}
