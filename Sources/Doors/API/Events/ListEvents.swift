import Documents
import Ground
import HTTP
import Schema
import UseCases
import Words

extension EventAPI {
  var listEvents: Endpoint {
    Endpoint(
      .get, "/v1/athletes/{athlete}/events", id: "listEvents",
      "Lists an athlete's events, by start unless sorted otherwise.",
      parameters: [APIContext.athlete] + context.listParameters,
      answers: [.init(200, "A page of events.", .json)],
      failures: [.unknownAthlete, .wrongCursor]
    ) { call in
      let query = try context.query(EventFields.ofAnyKind, of: call)
      let page = try await context.brine.events.list(
        query, of: call[APIContext.athlete], by: context.caller(of: call))
      return try context.answer(page, to: call)
    }
  }
}
