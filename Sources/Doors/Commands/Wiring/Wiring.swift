package import Bench
package import Migrator
import Words

/// What commands need of the rest of the program; `brine`'s main provides it.
///
/// A task-local, since the argument parser makes the commands and nobody can hand them anything.
package struct Wiring: Sendable {
  /// Runs the body with Brine over the configured store: a MongoDB by URI, the own one of a server
  /// that is running on the data folder, or one started for this command alone.
  package let withBrine: @Sendable (StoreConfiguration, @escaping WithBrine) async throws -> Void
  /// Serves until it is asked to stop.
  package let serve: @Sendable (ServeConfiguration, ServeMoments) async throws -> Void
  /// Measures the configured store.
  package let benchStore:
    @Sendable (StoreConfiguration, StoreBenchPlan) async throws -> StoreBenchReport
  /// Runs the body with a migrator of the configured store.
  package let withMigrator:
    @Sendable (StoreConfiguration, MigrationWatch, @escaping WithMigrator) async throws -> Void
  /// The steps that migrations can name.
  package let programSteps: [NamedStep]

  package typealias WithBrine = @Sendable (RunningBrine) async throws -> Void
  /// The migrator is nil where there is no store yet and none is to be made.
  package typealias WithMigrator = @Sendable ([Migration], Migrator?) async throws -> Void

  package init(
    withBrine: @escaping @Sendable (StoreConfiguration, @escaping WithBrine) async throws -> Void,
    serve: @escaping @Sendable (ServeConfiguration, ServeMoments) async throws -> Void,
    benchStore:
      @escaping @Sendable (StoreConfiguration, StoreBenchPlan) async throws -> StoreBenchReport,
    withMigrator:
      @escaping @Sendable (StoreConfiguration, MigrationWatch, @escaping WithMigrator)
      async throws -> Void,
    programSteps: [NamedStep]
  ) {
    self.withBrine = withBrine
    self.serve = serve
    self.benchStore = benchStore
    self.withMigrator = withMigrator
    self.programSteps = programSteps
  }

  @TaskLocal package static var current: Wiring?

  static func required() throws(CommandFailure) -> Wiring {
    guard let current else {
      throw CommandFailure(.failed, "This command only works inside the brine program.")
    }
    return current
  }
}
