/// What would be done of one migration.
package struct PlannedMigration: Hashable, Sendable {
  /// One step.
  package struct Step: Hashable, Sendable {
    /// From 1, in the migration.
    package let number: Int
    package let description: String
    /// How many documents it would change, as the store is now; nil when it is no update.
    package let documents: Int?
    /// What would keep it from being done, as the store is now; nil when nothing is known.
    package let obstacle: String?
  }

  package let migration: Migration
  /// Those that are not done yet.
  package let steps: [Step]
}

extension PlannedMigration {
  /// All of it, in a store that is not there yet.
  package init(ofNewStore migration: Migration) {
    self.migration = migration
    steps = migration.up.enumerated().map { number, step in
      Step(number: number + 1, description: step.description, documents: nil, obstacle: nil)
    }
  }
}
