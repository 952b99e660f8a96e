package import ArgumentParser

/// `brine serve`
package struct Serve: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    abstract: "Serve the HTTP API, with a MongoDB of its own unless one is named.",
    discussion: """
      Without --mongo it keeps its data in a folder and runs a private mongod on it. Until there \
      are accounts it listens on this machine only. Ctrl-C stops it cleanly. Without a terminal, \
      SIGHUP makes it look at once for new time zone data, which it otherwise does every 10 minutes.

      Example: brine serve --port 8080 --data ./.brine/data
      """)

  @OptionGroup var options: ServeOptions

  package init() {}

  package func run() async throws {
    let configuration = try ServeConfiguration(
      flags: options.flags, surroundings: .ofThisProcess())
    try await Wiring.required().serve(configuration, ServeMoments())
  }
}
