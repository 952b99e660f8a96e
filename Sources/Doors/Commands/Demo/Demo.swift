package import ArgumentParser
import Foundation
import HTTP

/// `brine demo`
package struct Demo: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    abstract: "Serve a demo athlete with two real activities, and say what to try.",
    discussion: """
      The demo has a data folder of its own (./.brine/demo), which can be removed at any time.
      """)

  @Option(help: "Port to listen on (BRINE_PORT; 8080).")
  var port: String?

  @Option(help: ArgumentHelp("Folder for the demo's data.", valueName: "folder"))
  var data = "./.brine/demo"

  package init() {}

  package func run() async throws {
    let surroundings = Surroundings.ofThisProcess()
    let given = ["--data": data, "--port": port]
    var configuration = try ServeConfiguration(
      flags: given.compactMapValues { $0 }, surroundings: surroundings, quietly: true)
    // Made-up athletes have no place in a database that somebody uses.
    configuration.store.mongo = nil
    let dataset = DemoDataset(
      seeds: surroundings.environment["BRINE_SEEDS"] ?? "Seeds",
      workingFolder: FileManager.default.currentDirectoryPath)
    try dataset.requireFiles()
    Self.say("Starting the demo …\n")
    try await Wiring.required().serve(
      configuration,
      ServeMoments(
        beforeServing: { running in try await dataset.seed(running) },
        onListening: { address in Self.say(dataset.invitation(at: address)) }))
  }

  /// At once, where a pipe would hold back what is printed while the server runs.
  private static func say(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }
}
