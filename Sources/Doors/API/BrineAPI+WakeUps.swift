import Documents
import Edge
import HTTP
import Time
import UseCases

extension BrineAPI {
  var wakeUpEndpoints: [Endpoint] { [readNextWakeUp] }

  private var readNextWakeUp: Endpoint {
    Endpoint(
      .get, "/v1/athletes/{athlete}/wake-ups/next", id: "readNextWakeUp",
      "Says when an athlete is next woken, by the clock of where they then are.",
      parameters: [Self.athlete, Self.after] + viewing.parameters,
      answers: [.init(200, "What the clock there shows, and when that is.", .json)],
      failures: [.unknownAthlete, .noWakeUp, .noZone]
    ) { call in
      let wakeUp = try await useCases.nextWakeUp(
        of: call[Self.athlete], after: call[Self.after], zones: { zone($0.name) })
      return .json(try viewing.writer(for: call).json(wakeUp))
    }
  }

  private static let after = Parameter.query(
    "after", .instant, "The first wake-up after this instant (RFC 3339) is meant; now if not said.")
}
