import ArgumentParser
import Documents
import Ground
import Schema
import UseCases

/// `brine event list ATHLETE`
struct ListEvents: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List an athlete's events, by start unless sorted otherwise.",
    discussion: """
      Example: brine event list ath_demo --filter 'sport = cycling AND distance > 20km'
      """)

  @Argument(help: "The athlete's id.")
  var athlete: String

  @OptionGroup var list: ListOptions
  @OptionGroup var viewer: ViewerOptions
  @OptionGroup var store: StoreOptions

  func run() async throws {
    let (athlete, list, viewer) = (athlete, list, viewer)
    try await store.withBrine(in: viewer.units) { running in
      try await list.print(
        EventFields.ofAnyKind,
        columns: ["id", "kind", "start", "sport", "timer", "distance", "sweatLoss"],
        for: try viewer.viewer(running), running
      ) { query in try await running.brine.events.list(query, of: athlete, by: .commandLine) }
    }
  }
}
