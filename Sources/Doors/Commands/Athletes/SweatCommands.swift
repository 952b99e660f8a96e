package import ArgumentParser
import BSON
import Documents
import Edge
import Schema
import Units
import UseCases
import Words

/// `brine sweat …`
package struct SweatCommands: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "sweat", abstract: "Learn how an athlete sweats.", subcommands: [Weigh.self])

  package init() {}

  /// `brine sweat weigh EVENT --before "72.5 kg" --after "71.4 kg"`
  struct Weigh: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Keep the weights before and after a workout, and work out the sweat rate.",
      discussion: """
        Example: brine sweat weigh evt_… --before "72.5 kg" --after "71.4 kg" --drunk "750 mL"
        """)

    @Argument(help: "The workout's id.")
    var event: String

    @Option(help: "Body mass before.") var before: String
    @Option(help: "Body mass after.") var after: String
    @Option(help: "What was drunk in between.") var drunk: String?
    @Option(help: "The mass of what was eaten in between.") var eaten: String?
    @Option(help: "Urine passed in between.") var urine: String?
    @Option(help: "How long it lasted; the workout's own time if left out.") var duration: String?
    @Option(help: "Energy spent; the workout's own estimate if left out.") var energy: String?

    @OptionGroup var viewer: ViewerOptions
    @OptionGroup var store: StoreOptions

    func run() async throws {
      let (event, json, viewer) = (event, evidence.bytes, viewer)
      try await store.withBrine { brine in
        let evidence = try brine.reader.read(json, as: WeighInFields.declared.shape)
        let (test, _) = try await brine.useCases.recordSweatTest(in: event, evidence: evidence)
        try viewer.print(test, brine)
      }
    }

    /// As it would be sent over HTTP, so that both doors read it alike.
    private var evidence: JSONValue {
      let given = [
        ("method", SweatTestMethod.weigh.rawValue), ("massBefore", before), ("massAfter", after),
        ("drunk", drunk), ("eaten", eaten), ("urine", urine), ("duration", duration),
        ("energy", energy),
      ]
      return .object(given.compactMap { name, text in text.map { .init(name, .string($0)) } })
    }
  }
}

/// `brine recommend ID --duration 90min`
package struct Recommend: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    abstract: "Say what to drink during a workout, by the latest sweat test.")

  @Argument(help: "The athlete's id.")
  var athlete: String

  @Option(help: "How long the workout will last, such as 90min.", transform: TimeSpan.argument)
  var duration: TimeSpan

  @OptionGroup var viewer: ViewerOptions
  @OptionGroup var store: StoreOptions

  package init() {}

  package func run() async throws {
    let (athlete, duration, viewer) = (athlete, duration, viewer)
    try await store.withBrine { brine in
      try viewer.print(
        await brine.useCases.drinkPlan(for: athlete, lasting: duration), brine)
    }
  }
}
