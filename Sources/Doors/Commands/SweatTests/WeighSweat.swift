import ArgumentParser
import BSON
import Documents
import Edge
import Schema
import UseCases
import Words

/// `brine sweat weigh EVENT --mass-before "72.5 kg" --mass-after "71.4 kg"`
struct WeighSweat: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weigh",
    abstract: "Keep the weights before and after a workout, and work out the sweat rate.",
    discussion: """
      Example: brine sweat weigh evt_… --mass-before "72.5 kg" --mass-after "71.4 kg" \
      --drunk "750 mL"
      """)

  @Argument(help: "The workout's id.")
  var event: String

  @Option(name: [.long, .customLong("before")], help: "Body mass before.")
  var massBefore: String
  @Option(name: [.long, .customLong("after")], help: "Body mass after.")
  var massAfter: String
  @Option(help: "What was drunk in between.") var drunk: String?
  @Option(name: [.long, .customLong("food")], help: "The mass of what was eaten in between.")
  var eaten: String?
  @Option(help: "Urine passed in between.") var urine: String?
  @Option(help: "The mass of stool passed in between.") var stool: String?
  @Option(help: "How long it lasted; the workout's own time if left out.") var duration: String?
  @Option(help: "Energy spent; the workout's own estimate if left out.") var energy: String?

  @Option(help: "How warm the air was, such as 25 °C.") var airTemperature: String?

  @OptionGroup var writer: WriterOptions
  @OptionGroup var viewer: ViewerOptions
  @OptionGroup var store: StoreOptions

  func run() async throws {
    let (event, json, numbers, viewer) = (event, evidence.bytes, writer.numbers, viewer)
    try await store.withBrine(in: viewer.units) { running in
      let evidence = try running.reader.read(
        json, as: WeighInFields.declared.shape,
        writtenBy: try await viewer.viewer(running, writing: numbers))
      let (test, _) = try await running.brine.sweatTests.record(
        in: event, evidence: evidence, by: .commandLine)
      try await viewer.print(test, running)
    }
  }

  /// As it would be sent over HTTP, so that both doors read it alike.
  private var evidence: JSONValue {
    let given = [
      ("method", SweatTestMethod.weigh.rawValue), ("massBefore", massBefore),
      ("massAfter", massAfter), ("drunk", drunk), ("eaten", eaten), ("urine", urine),
      ("stool", stool),
      ("duration", duration), ("energy", energy),
      ("airTemperature", airTemperature),
    ]
    return .object(given.compactMap { name, text in text.map { .init(name, .string($0)) } })
  }
}
