package import ArgumentParser

/// `brine migrate …`
package struct MigrateCommands: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "migrate", abstract: "Take the store to this release, or back.",
    discussion: """
      Brine's own MongoDB is migrated by whatever opens it; a MongoDB that --mongo names is migrated \
      by this command alone, and brine serve refuses one that is not. Every step is noted in the \
      store, so that a run that was stopped goes on where it was.

      Example: brine migrate plan --mongo mongodb://db.example.org
      """,
    subcommands: [
      MigrationStatus.self, PlanMigrations.self, MigrateUp.self, MigrateDown.self,
      VerifyStore.self, UnlockMigrations.self, NewMigration.self,
    ])

  package init() {}
}
