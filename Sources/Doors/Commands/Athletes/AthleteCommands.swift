package import ArgumentParser
import Documents
import Edge
import Schema
import UseCases

/// `brine athlete …`
package struct AthleteCommands: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "athlete", abstract: "Create, show and change athletes.",
    subcommands: [Add.self, Show.self, Patch.self])

  package init() {}

  /// `brine athlete add FILE`
  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Keep a new athlete's document, read from a JSON file or - for standard input.")

    @Argument(help: "A JSON file, or - for standard input.")
    var file: String

    @Flag(help: "Refuse fields that nobody declared.")
    var strict = false

    @OptionGroup var viewer: ViewerOptions
    @OptionGroup var store: StoreOptions

    func run() async throws {
      let (file, strict, viewer) = (file, strict, viewer)
      try await store.withBrine { brine in
        let written = try brine.reader.read(
          FileBytes.readOrStandardInput(file), as: AthleteFields.declared.shape,
          handling: strict ? .strict : .lenient)
        let athlete = try await brine.useCases.createAthlete(written)
        try viewer.print(athlete, brine)
      }
    }
  }

  /// `brine athlete show ID`
  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show an athlete's document.")

    @Argument(help: "The athlete's id.")
    var id: String

    @OptionGroup var viewer: ViewerOptions
    @OptionGroup var store: StoreOptions

    func run() async throws {
      let (id, viewer) = (id, viewer)
      try await store.withBrine { brine in
        try viewer.print(await brine.useCases.athlete(id), brine)
      }
    }
  }

  /// `brine athlete patch ID FILE`
  struct Patch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change an athlete's document by a JSON merge patch (RFC 7396).")

    @Argument(help: "The athlete's id.")
    var id: String

    @Argument(help: "A JSON file, or - for standard input.")
    var file: String

    @Option(help: "The revision that the change is for (as shown); the present one if left out.")
    var revision: Int64?

    @Flag(help: "Refuse fields that nobody declared.")
    var strict = false

    @OptionGroup var viewer: ViewerOptions
    @OptionGroup var store: StoreOptions

    func run() async throws {
      let (id, file, revision, strict, viewer) = (id, file, revision, strict, viewer)
      try await store.withBrine { brine in
        let patch = try brine.reader.read(
          FileBytes.readOrStandardInput(file), as: AthleteFields.declared.shape, for: .patch,
          handling: strict ? .strict : .lenient)
        let present = try await brine.useCases.athlete(id).required(\.revision)
        let athlete = try await brine.useCases.changeAthlete(
          id, ifRevision: revision ?? present, patch: patch)
        try viewer.print(athlete, brine)
      }
    }
  }
}
