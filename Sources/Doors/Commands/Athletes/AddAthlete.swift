import ArgumentParser
import Documents
import Edge
import Schema
import UseCases

/// `brine athlete add FILE`
struct AddAthlete: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Keep a new athlete's document, read from a JSON file or - for standard input.")

  @Argument(help: "A JSON file, or - for standard input.")
  var file: String

  @Flag(help: "Refuse fields that nobody declared.")
  var strict = false

  @OptionGroup var writer: WriterOptions
  @OptionGroup var viewer: ViewerOptions
  @OptionGroup var store: StoreOptions

  func run() async throws {
    let (strict, numbers, viewer) = (strict, writer.numbers, viewer)
    // Before the store is opened: a person may still be typing.
    let json = try FileBytes.readOrStandardInput(file)
    try await store.withBrine(in: viewer.units) { running in
      let written = try running.reader.read(
        json, as: AthleteFields.declared.shape,
        handling: strict ? .strict : .lenient,
        writtenBy: try await viewer.viewer(running, writing: numbers))
      let athlete = try await running.brine.athletes.create(written, by: .commandLine)
      try await viewer.print(athlete, running)
    }
  }
}
