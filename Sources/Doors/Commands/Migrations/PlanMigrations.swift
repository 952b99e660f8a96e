import ArgumentParser
import Migrator
import Words

/// `brine migrate plan`
struct PlanMigrations: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Say what brine migrate up would do.",
    discussion: """
      Writes nothing, takes no lock, and works for a user with the role read. Numbers of documents \
      are those of now.
      """)

  @Option(help: ArgumentHelp("The last migration to apply (all).", valueName: "number"))
  var to: Int?

  @OptionGroup var options: MigrateOptions

  func run() async throws {
    try await options.withMigrator(readsOnly: true) { migrations, migrator in
      let planned: [PlannedMigration]
      if let migrator {
        planned = try await migrator.plan(to: to)
      } else {
        planned = migrations.filter { $0.number <= to ?? .max }.map {
          PlannedMigration(ofNewStore: $0)
        }
      }
      options.answer(
        Self.text(planned), ["migrations": .array(planned.map(\.json)), "written": false])
    }
  }

  private static func text(_ planned: [PlannedMigration]) -> String {
    guard !planned.isEmpty else { return "Nothing is pending.\n" }
    return planned.map(\.text).joined()
      + "Nothing was written. To do it: brine migrate up\n"
  }
}

extension PlannedMigration {
  fileprivate var text: String {
    "\(migration.title) (\(migration.phase.rawValue)): \(migration.description)\n"
      + steps.map { step in
        "  \(step.number). \(step.description)"
          + (step.documents.map { ": \($0) documents" } ?? "") + "\n"
          + (step.obstacle.map { "     not possible yet: \($0)\n" } ?? "")
      }.joined()
  }

  fileprivate var json: JSONValue {
    [
      "number": .integer(Int64(migration.number)), "name": .string(migration.name),
      "phase": .string(migration.phase.rawValue), "description": .string(migration.description),
      "steps": .array(
        steps.map { step in
          [
            "number": .integer(Int64(step.number)), "step": .string(step.description),
            "documents": step.documents.map { .integer(Int64($0)) } ?? .null,
            "obstacle": step.obstacle.map { .string($0) } ?? .null,
          ]
        }),
    ]
  }
}
