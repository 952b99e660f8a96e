package import ArgumentParser
import Words

/// The flags of every command that needs the store, as text: they are judged together with the
/// environment, so that every fault is told at once.
package struct StoreOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder for the data of Brine's own MongoDB (BRINE_DATA; ./.brine/data).",
      valueName: "folder"))
  package var data: String?

  @Option(
    help: ArgumentHelp(
      "MongoDB to use instead of an own one (BRINE_MONGO_URI, BRINE_MONGO_URI_FILE).",
      valueName: "uri"))
  package var mongo: String?

  @Option(
    help: ArgumentHelp("The mongod to start (BRINE_MONGOD; the first found).", valueName: "path"))
  package var mongod: String?

  @Option(help: "Least level that is logged (BRINE_LOG_LEVEL; info).")
  package var logLevel: String?

  @Option(help: "json or text (BRINE_LOG_FORMAT; text on a terminal, else json).")
  package var logFormat: String?

  @Option(
    help: ArgumentHelp(
      "Folder of the IANA time zone files (BRINE_ZONEINFO; /usr/share/zoneinfo).",
      valueName: "folder"))
  package var zoneinfo: String?

  @Option(
    help: ArgumentHelp(
      "Folder of the migrations (BRINE_MIGRATIONS; that of this release).", valueName: "folder"))
  package var migrations: String?

  package init() {}

  /// What was given, by flag.
  package var flags: [String: String] {
    [
      "--data": data, "--mongo": mongo, "--mongod": mongod, "--log-level": logLevel,
      "--log-format": logFormat, "--zoneinfo": zoneinfo, "--migrations": migrations,
    ].compactMapValues { $0 }
  }

  /// Runs the body with Brine over the store that these flags and the environment name.
  ///
  /// Only warnings are logged unless a level is asked for: a command's answer is what it prints.
  /// - Parameter units: the reader's, for the numbers in refusals.
  /// - Throws: what the body throws, refusals in words.
  func withBrine(
    in units: UnitsWord = .metric, _ body: @escaping Wiring.WithBrine
  ) async throws {
    let configuration = try StoreConfiguration(
      flags: flags, surroundings: .ofThisProcess(), quietly: true)
    do {
      try await Wiring.required().withBrine(configuration, body)
    } catch {
      throw CommandFailure(error, in: units.system) ?? error
    }
  }
}
