import ArgumentParser
import Documents
import Edge
import Ground
import Schema
import UseCases

/// `brine athlete patch ID FILE`
struct PatchAthlete: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "patch",
    abstract: "Change an athlete's document by a JSON merge patch (RFC 7396).")

  @Argument(help: "The athlete's id.")
  var id: String

  @Argument(help: "A JSON file, or - for standard input.")
  var file: String

  @Option(help: "The revision that the change is for (as shown); the present one if left out.")
  var revision: Int64?

  @Flag(help: "Refuse fields that nobody declared.")
  var strict = false

  @OptionGroup var writer: WriterOptions
  @OptionGroup var viewer: ViewerOptions
  @OptionGroup var store: StoreOptions

  func run() async throws {
    let (id, strict, numbers, viewer) = (id, strict, writer.numbers, viewer)
    // Before the store is opened: a person may still be typing.
    let json = try FileBytes.readOrStandardInput(file)
    let conditions = RevisionConditions(mustBe: revision.map { .oneOf([$0]) } ?? .any)
    try await store.withBrine(in: viewer.units) { running in
      let patch = try running.reader.read(
        json, as: AthleteFields.declared.shape, for: .patch,
        handling: strict ? .strict : .lenient,
        writtenBy: try await viewer.viewer(running, writing: numbers))
      let athlete = try await running.brine.athletes.change(
        id, when: conditions, patch: patch, by: .commandLine)
      try await viewer.print(athlete, running)
    }
  }
}
