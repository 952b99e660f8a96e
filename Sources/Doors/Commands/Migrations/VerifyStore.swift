import ArgumentParser
import Migrator
import Words

/// `brine migrate verify`
struct VerifyStore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Compare the store with what its migrations made it.",
    discussion: """
      Collections, indexes, what the server checks, and the files of applied migrations. Reads only. \
      Ends with status 5 when something is not as it should be.
      """)

  @OptionGroup var options: MigrateOptions

  func run() async throws {
    try await options.withMigrator(readsOnly: true) { _, migrator in
      guard let migrator else {
        throw CommandFailure(
          .notFound, "There is no store here yet.", hint: "Make one with: brine migrate up")
      }
      let differences = try await migrator.verify()
      options.answer(
        differences.isEmpty
          ? "The store is what its migrations made it.\n"
          : differences.map { ($0.isFault ? "" : "(no fault) ") + "\($0)\n" }.joined(),
        [
          "differences": .array(
            differences.map { ["fault": .bool($0.isFault), "what": .string("\($0)")] })
        ])
      let faults = differences.count(where: \.isFault)
      guard faults == 0 else {
        throw CommandFailure(
          .needsAction, "The store is not what its migrations made it: \(faults) differences.")
      }
    }
  }
}
