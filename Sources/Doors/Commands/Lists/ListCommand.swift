import ArgumentParser
import Ground
import Schema
import UseCases

/// A list of what one athlete has, and how a command shows it.
protocol ListOfAthlete: Sendable {
  associatedtype Listed: Fields

  /// Of the command, as help says it.
  static var abstract: String { get }
  static var example: String { get }
  /// The declared fields of the list's documents.
  static var shape: ObjectShape { get }
  /// The columns of a table for who names no fields.
  static var columns: [String] { get }

  static func open(_ brine: Brine, of athlete: String) async throws -> OpenedList<Listed>
}

/// `brine event list ATHLETE`, and the same of other lists of an athlete.
struct ListCommand<List: ListOfAthlete>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: List.abstract, discussion: "Example: \(List.example)")
  }

  @Argument(help: "The athlete's id.")
  var athlete: String

  @OptionGroup var list: ListOptions
  @OptionGroup var viewer: ViewerOptions
  @OptionGroup var store: StoreOptions

  func run() async throws {
    let (athlete, list, viewer) = (athlete, list, viewer)
    try await store.withBrine(in: viewer.units) { running in
      try await list.print(
        List.shape, columns: List.columns, for: try await viewer.viewer(running), running
      ) { try await List.open(running.brine, of: athlete) }
    }
  }
}
