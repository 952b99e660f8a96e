import ArgumentParser
import Migrator
import Words

/// `brine migrate up`
struct MigrateUp: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "up", abstract: "Apply the migrations that the store lacks.",
    discussion: """
      Ctrl-C stops behind the running batch or step; the next run goes on there, as it does after a \
      crash. A migration whose file has changed since it was applied stops everything, until --accept \
      records the file as it is.
      """)

  @Option(help: ArgumentHelp("The last migration to apply (all).", valueName: "number"))
  var to: Int?

  @Option(
    help: ArgumentHelp(
      "An applied migration whose changed file is right; can be given several times.",
      valueName: "number"))
  var accept: [Int] = []

  @Flag(help: "Wait for another migration that is running.")
  var wait = false

  @OptionGroup var options: MigrateOptions

  func run() async throws {
    try await options.withStore { migrator in
      let applied = try await migrator.up(to: to, accepting: Set(accept), waiting: wait)
      options.answer(
        applied.isEmpty ? "Nothing was pending.\n" : applied.lines("applied"),
        ["applied": .array(applied.map(\.json))])
    }
  }
}

extension [MigrationTitle] {
  /// `applied 0001-first-indexes`, a line each.
  func lines(_ verb: String) -> String { map { "\(verb) \($0)\n" }.joined() }
}
