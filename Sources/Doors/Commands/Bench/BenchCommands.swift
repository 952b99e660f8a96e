package import ArgumentParser
import Bench
import Foundation

/// `brine bench …`
package struct BenchCommands: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measure what Brine stands on.",
    subcommands: [BenchStore.self])

  package init() {}

  /// `brine bench store`
  struct BenchStore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "store", abstract: "Measure how fast the MongoDB answers.",
      discussion: """
        Eight tasks, one after the other, in a temporary database that it makes, names before it \
        writes, and drops: at the end, after a failure and on Ctrl-C. Works on the MongoDB that \
        --mongo names, else on Brine's own, beside a running server too.

        Example: brine bench store --mongo mongodb://db.example.org --seconds 20
        """)

    @Option(help: "How long to measure in all, 1 to 60 seconds.")
    var seconds = 4

    @Option(help: ArgumentHelp("The same as --mongo.", valueName: "uri"))
    var uri: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var store: StoreOptions

    func validate() throws {
      guard (1...60).contains(seconds) else {
        throw ValidationError("--seconds: got \(seconds), expected 1 to 60")
      }
      guard uri == nil || store.mongo == nil else {
        throw ValidationError("--uri and --mongo are the same: give one of them")
      }
    }

    func run() async throws {
      let flags = store.flags.merging(uri.map { ["--mongo": $0] } ?? [:]) { flag, _ in flag }
      let configuration = try StoreConfiguration(
        flags: flags, surroundings: .ofThisProcess(), quietly: true)
      let plan = StoreBenchPlan(duration: .seconds(seconds)) { database, bytes in
        Self.say(
          """
          Measuring \(configuration.mongo.map { "\($0)" } ?? "Brine's own MongoDB") for about \
          \(seconds) s. Writes at most \(bytes / 1_000_000) MB, all into the temporary database \
          \(database), and drops it.

          """)
      }
      let report = try await Wiring.required().benchStore(configuration, plan)
      print(output.json ? report.listing.jsonLines : report.text, terminator: "")
    }

    /// To standard error, so that what is printed is the answer alone.
    private static func say(_ text: String) {
      FileHandle.standardError.write(Data(text.utf8))
    }
  }
}
