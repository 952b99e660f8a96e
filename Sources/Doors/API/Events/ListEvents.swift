import Documents
import HTTP
import UseCases
import Words

extension EventAPI {
  var listEvents: Endpoint {
    context.list(
      "/v1/athletes/{athlete}/events", id: "listEvents",
      "Lists an athlete's events, by start unless sorted otherwise.", of: "events",
      EventFields.ofAnyKind, parameters: [APIContext.athlete], failures: [.unknownAthlete]
    ) { call, caller in
      try await context.brine.events.list(of: call[APIContext.athlete], by: caller)
    }
  }
}
