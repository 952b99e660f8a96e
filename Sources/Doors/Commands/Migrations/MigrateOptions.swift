import ArgumentParser
import Foundation
package import Migrator
import Words

/// What all commands about migrations have in common.
struct MigrateOptions: ParsableArguments {
  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var store: StoreOptions

  /// Only warnings are logged unless a level is asked for: a command's answer is what it prints.
  func configuration() throws -> StoreConfiguration {
    try StoreConfiguration(flags: store.flags, surroundings: .ofThisProcess(), quietly: true)
  }

  /// Runs the body with a migrator of the store, watched on standard error.
  func withMigrator(
    readsOnly: Bool = false, _ body: @escaping Wiring.WithMigrator
  ) async throws {
    let progress = MigrationProgress(toTerminal: Surroundings.ofThisProcess().errorsGoToTerminal)
    let watch = MigrationWatch(
      readsOnly: readsOnly, report: { progress.show($0) },
      onStopAsked: {
        progress.say("Stopping where it can go on later. The same signal again stops at once.")
      })
    try await Wiring.required().withMigrator(try configuration(), watch, body)
  }

  /// The same for what needs a store, and makes one where there is none.
  func withStore(_ body: @escaping @Sendable (Migrator) async throws -> Void) async throws {
    try await withMigrator { _, migrator in
      if let migrator { try await body(migrator) }
    }
  }

  /// Prints the answer in the form that was asked for.
  func answer(_ text: String, _ json: @autoclosure () -> JSONValue) {
    print(self.json ? String(decoding: json().bytes, as: UTF8.self) + "\n" : text, terminator: "")
  }
}

/// How a command wants to watch and stop what a migrator does.
package struct MigrationWatch: Sendable {
  /// Whether a store that is not there is left so.
  package let readsOnly: Bool
  package let stop = StopRequest()
  package let report: @Sendable (MigrationEvent) -> Void
  package let onStopAsked: @Sendable () -> Void
}
