import Documents
import HTTP
import Repositories
import Time
import UseCases
import Words

extension EventAPI {
  var readTimeline: Endpoint {
    Endpoint(
      .get, "/v1/athletes/{athlete}/timeline", id: "readTimeline",
      "Lists what happened to an athlete, by start.",
      parameters: [APIContext.athlete, Self.from, Self.to, Self.kind, Self.limit]
        + context.viewing.parameters,
      answers: [.init(200, "The events that begin in [from, to).", .json)],
      failures: [.unknownAthlete]
    ) { call in
      let query = TimelineQuery(
        from: try call[Self.from], to: try call[Self.to], kind: try call[Self.kind],
        limit: try call[Self.limit])
      let events = try await context.brine.events.timeline(
        of: call[APIContext.athlete], query, by: context.caller(of: call))
      return try await context.answer(items: events, to: call)
    }
  }

  private static let from = Parameter.query(
    "from", .instant, "The first instant of the stretch (RFC 3339).")
  private static let to = Parameter.query(
    "to", .instant, "The instant just after the stretch (RFC 3339).")
  private static let kind = Parameter.query(
    "kind", ParameterKind.choice(of: EventKind.self), "Only events of this kind.")
  private static let limit = Parameter.query(
    "limit", .integer(TimelineQuery.limits), default: 100, "The most events to list.")
}
