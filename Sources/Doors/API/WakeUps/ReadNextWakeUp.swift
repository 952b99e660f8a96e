import HTTP
import UseCases
import Words

extension WakeUpAPI {
  var readNextWakeUp: Endpoint {
    Endpoint(
      .get, "/v1/athletes/{athlete}/wake-ups/next", id: "readNextWakeUp",
      "Says when an athlete is next woken, by the clock of where they then are.",
      parameters: [APIContext.athlete, Self.after] + context.viewing.parameters,
      answers: [.init(200, "What the clock there shows, and when that is.", .json)],
      failures: [.unknownAthlete, .noWakeUp, .noZone]
    ) { call in
      let wakeUp = try await context.brine.wakeUps.next(
        of: call[APIContext.athlete], after: call[Self.after], by: context.caller(of: call))
      return try await context.answer(wakeUp, to: call)
    }
  }

  private static let after = Parameter.query(
    "after", .instant, "The first wake-up after this instant (RFC 3339) is meant; now if not said.")
}
