package import Edge
package import HTTP
package import Time
package import UseCases
import Words

/// What commands need of the rest of the program; `brine`'s main provides it.
///
/// A task-local, since the argument parser makes the commands and nobody can hand them anything.
package struct Wiring: Sendable {
  /// Runs the body with the use cases over the configured store: a MongoDB by URI, the own one of
  /// a server that is running on the data folder, or one started for this command alone.
  package let withBrine: @Sendable (ServeConfiguration, @escaping WithBrine) async throws -> Void
  /// Serves until it is asked to stop.
  package let serve: @Sendable (ServeConfiguration, ServeMoments) async throws -> Void

  /// Measures the configured store.
  package let benchStore:
    @Sendable (ServeConfiguration, StoreBenchPlan) async throws -> StoreBenchReport

  package typealias WithBrine = @Sendable (RunningBrine) async throws -> Void

  package init(
    withBrine: @escaping @Sendable (ServeConfiguration, @escaping WithBrine) async throws -> Void,
    serve: @escaping @Sendable (ServeConfiguration, ServeMoments) async throws -> Void,
    benchStore:
      @escaping @Sendable (ServeConfiguration, StoreBenchPlan) async throws -> StoreBenchReport
  ) {
    self.withBrine = withBrine
    self.serve = serve
    self.benchStore = benchStore
  }

  @TaskLocal package static var current: Wiring?

  static func required() throws(CommandFailure) -> Wiring {
    guard let current else {
      throw CommandFailure(.failed, "This command only works inside the brine program.")
    }
    return current
  }
}

/// Brine with its store at hand.
package struct RunningBrine: Sendable {
  package let useCases: UseCases
  /// The same with a clock and ids that never change, for seeds.
  package let seeding: UseCases
  package let reader: DocumentReader
  package let zone: @Sendable (String) -> Zone?

  package init(
    useCases: UseCases, seeding: UseCases, zone: @escaping @Sendable (String) -> Zone?
  ) {
    self.useCases = useCases
    self.seeding = seeding
    self.zone = zone
    reader = DocumentReader { zone($0)?.id }
  }
}

/// What a command wants to do while a server starts.
package struct ServeMoments: Sendable {
  /// The store is ready, and nothing is served yet.
  package var beforeServing: @Sendable (RunningBrine) async throws -> Void
  /// Connections are accepted at the address.
  package var onListening: @Sendable (ListenAddress) async -> Void

  package init(
    beforeServing: @escaping @Sendable (RunningBrine) async throws -> Void = { _ in },
    onListening: @escaping @Sendable (ListenAddress) async -> Void = { _ in }
  ) {
    self.beforeServing = beforeServing
    self.onListening = onListening
  }
}
