import ArgumentParser
import Ground
import UseCases

/// `brine athlete delete ID`
struct DeleteAthlete: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Move an athlete to the history; events and recordings stay for a restore.")

  @Argument(help: "The athlete's id.")
  var id: String

  @Option(help: "The revision that is meant (as shown); the present one if left out.")
  var revision: Int64?

  @OptionGroup var store: StoreOptions

  func run() async throws {
    let (id, conditions) = (id, RevisionConditions(mustBe: revision.map { .oneOf([$0]) } ?? .any))
    try await store.withBrine { running in
      try await running.brine.athletes.delete(id, when: conditions, by: .commandLine)
      print("\(id) is deleted. To bring it back: brine athlete restore \(id)")
    }
  }
}

/// `brine athlete restore ID`
struct RestoreAthlete: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Bring a deleted athlete back, as the next revision.")

  @Argument(help: "The athlete's id.")
  var id: String

  @OptionGroup var viewer: ViewerOptions
  @OptionGroup var store: StoreOptions

  func run() async throws {
    let (id, viewer) = (id, viewer)
    try await store.withBrine(in: viewer.units) { running in
      try await viewer.print(running.brine.athletes.restore(id, by: .commandLine), running)
    }
  }
}
