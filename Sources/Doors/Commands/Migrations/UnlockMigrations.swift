import ArgumentParser
import Migrator
import Words

/// `brine migrate unlock`
struct UnlockMigrations: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlock", abstract: "Take the lock away from a migration that is dead.",
    discussion: """
      Seldom needed: brine migrate up takes a lock whose holder has ended or given no sign of life \
      for half a minute. One that lives is left alone unless --force is given; it then stops at its \
      next step.
      """)

  @Flag(help: "Also from one that gives signs of life.")
  var force = false

  @OptionGroup var options: MigrateOptions

  func run() async throws {
    try await options.withStore { migrator in
      let holder = try await migrator.unlock(force: force)
      options.answer(
        holder.map { "Took the lock away from \($0).\n" } ?? "Nobody holds the lock.\n",
        ["formerHolder": holder?.json ?? .null])
    }
  }
}
