import ArgumentParser
import Documents
import Ground
import Schema
import UseCases

/// `brine athlete list`
struct ListAthletes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List athletes, by id unless sorted otherwise.",
    discussion: """
      Example: brine athlete list --filter 'mass > 60kg' --sort -mass --fields name,mass \
      --format csv
      """)

  @OptionGroup var list: ListOptions
  @OptionGroup var viewer: ViewerOptions
  @OptionGroup var store: StoreOptions

  func run() async throws {
    let (list, viewer) = (list, viewer)
    try await store.withBrine(in: viewer.units) { running in
      try await list.print(
        AthleteFields.declared.shape, columns: ["id", "name", "sex", "mass", "height", "zone"],
        for: try await viewer.viewer(running), running
      ) { try await running.brine.athletes.list(by: .commandLine) }
    }
  }
}
