import ArgumentParser
import Schema
import UseCases
import Words

/// `brine seed plan NAME`
struct PlanSeed: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Say what a run would write, and write nothing.",
    discussion: "Example: brine seed plan season --athletes 100000 --until 2026-11-01")

  @OptionGroup var options: SeedOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var store: StoreOptions

  func run() async throws {
    let (options, output) = (options, output)
    try await store.withBrine { running in
      let plan = try options.plan(running)
      let estimate = try await running.brine.seeds.estimate(plan, by: .commandLine)
      let columns: [Listing.Column] = [
        .init("dataset", "dataset"), .init("from", "from"), .init("until", "until"),
        .init("athletes", "athletes", isNumber: true),
        .init("events", "events (about)", isNumber: true),
        .init("recordings", "recordings (about)", isNumber: true),
      ]
      let row: [JSONValue] = [
        .string(try plan.name), .string("\(plan.firstDay)"), .string("\(plan.until)"),
        .integer(Int64(estimate.athletes)), .integer(Int64(estimate.events)),
        .integer(Int64(estimate.recordings)),
      ]
      print(output.text(Listing(columns, rows: [row])), terminator: "")
    }
  }
}
