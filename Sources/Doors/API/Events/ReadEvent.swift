import HTTP
import UseCases
import Words

extension EventAPI {
  var readEvent: Endpoint {
    Endpoint(
      .get, "/v1/events/{event}", id: "readEvent", "Gives one event.",
      parameters: [APIContext.event] + context.viewing.parameters,
      answers: [.init(200, "The event.", .json)], failures: [.unknownEvent]
    ) { call in
      let event = try await context.brine.events.read(
        call[APIContext.event], by: context.caller(of: call))
      return try await context.answer(event, to: call)
    }
  }
}
