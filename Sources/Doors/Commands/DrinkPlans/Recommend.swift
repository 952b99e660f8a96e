package import ArgumentParser
import Units
import UseCases

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
    try await store.withBrine(in: viewer.units) { running in
      let plan = try await running.brine.drinkPlans.plan(
        for: athlete, lasting: duration, by: .commandLine)
      try await viewer.print(plan, running)
    }
  }
}
