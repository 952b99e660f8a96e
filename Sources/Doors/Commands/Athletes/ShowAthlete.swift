import ArgumentParser
import UseCases

/// `brine athlete show ID`
struct ShowAthlete: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show an athlete's document.")

  @Argument(help: "The athlete's id.")
  var id: String

  @OptionGroup var viewer: ViewerOptions
  @OptionGroup var store: StoreOptions

  func run() async throws {
    let (id, viewer) = (id, viewer)
    try await store.withBrine(in: viewer.units) { running in
      try await viewer.print(running.brine.athletes.read(id, by: .commandLine), running)
    }
  }
}
