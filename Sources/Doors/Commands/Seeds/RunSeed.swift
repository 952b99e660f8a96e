import ArgumentParser
import Foundation
import Schema
import UseCases
import Words

/// `brine seed run NAME`
struct RunSeed: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Write a dataset into an empty store.",
    discussion: """
      The same arguments write the same documents to the byte, ids included, on any machine. \
      Athletes are marked with the dataset's name.

      Example: brine seed run season --athletes 200 --days 90 --until 2026-11-01 --seed 7
      """)

  @OptionGroup var options: SeedOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() async throws {
    let (options, output) = (options, output)
    try await store.withBrine { running in
      let plan = try options.plan(running)
      let bar = SeedProgress(total: try plan.people)
      let tally = try await running.brine.seeds.run(plan, by: .commandLine) { bar.show($0) }
      bar.end()
      print(output.text(tally.listing(of: try plan.name)), terminator: "")
    }
  }
}

/// `brine seed remove NAME`
struct RemoveSeed: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove a dataset's athletes and all that belongs to them.")

  @Argument(help: "The dataset's name.")
  var dataset: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() async throws {
    let (dataset, output) = (dataset, output)
    try await store.withBrine { running in
      let tally = try await running.brine.seeds.remove(dataset, by: .commandLine)
      guard tally.athletes > 0 else {
        throw CommandFailure(
          .notFound, "The store holds no athlete of a dataset '\(dataset)'.",
          hint: "brine athlete list --filter 'dataset:*' shows those of any.")
      }
      print(output.text(tally.listing(of: dataset)), terminator: "")
    }
  }
}

extension SeedTally {
  fileprivate func listing(of dataset: String) -> Listing {
    Listing(
      [
        .init("dataset", "dataset"), .init("athletes", "athletes", isNumber: true),
        .init("events", "events", isNumber: true),
        .init("recordings", "recordings", isNumber: true),
      ],
      rows: [
        [
          .string(dataset), .integer(Int64(athletes)), .integer(Int64(events)),
          .integer(Int64(recordings)),
        ]
      ])
  }
}
