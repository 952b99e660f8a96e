import Documents
import Edge
import HTTP
import Repositories
import Schema
import Time
import UseCases

extension BrineAPI {
  var eventEndpoints: [Endpoint] { [readTimeline, readEvent, recordSweatTest] }

  private var readTimeline: Endpoint {
    Endpoint(
      .get, "/v1/athletes/{athlete}/timeline", id: "readTimeline",
      "Lists what happened to an athlete, by start.",
      parameters: [Self.athlete, Self.from, Self.to, Self.kind, Self.limit] + viewing.parameters,
      answers: [.init(200, "The events that begin in [from, to).", .json)],
      failures: [.unknownAthlete]
    ) { call in
      let query = TimelineQuery(
        from: try call[Self.from], to: try call[Self.to], kind: try call[Self.kind],
        limit: try call[Self.limit])
      let events = try await useCases.timeline(of: call[Self.athlete], query)
      let documents = try viewing.writer(for: call)
      var writer = JSONWriter()
      writer.object { writer in
        writer.key("items")
        documents.write(events, to: &writer)
      }
      return .json(writer.bytes)
    }
  }

  private var readEvent: Endpoint {
    Endpoint(
      .get, "/v1/events/{event}", id: "readEvent", "Gives one event.",
      parameters: [Self.event] + viewing.parameters, answers: [.init(200, "The event.", .json)],
      failures: [.unknownEvent]
    ) { call in
      let event = try await useCases.event(call[Self.event])
      return .json(try viewing.writer(for: call).json(event))
    }
  }

  private var recordSweatTest: Endpoint {
    Endpoint(
      .post, "/v1/events/{event}/sweat-tests", id: "recordSweatTest",
      "Keeps what was weighed around a workout and works out the sweat rate.",
      parameters: [Self.event, Self.prefer] + viewing.parameters, body: .document,
      answers: [
        .init(201, "The test with its sweat rate.", .json),
        .init(200, "The same, in place of the workout's former test.", .json),
      ],
      failures: [.unknownEvent, .invalidDocument]
    ) { call in
      let evidence = try document(WeighInFields.self, from: call)
      let (test, isNew) = try await useCases.recordSweatTest(
        in: call[Self.event], evidence: evidence)
      var headers: Headers = [:]
      if isNew { headers["Location"] = "/v1/events/\(try test.required(\.id))" }
      let json = try viewing.writer(for: call).json(test)
      return .json(json, status: isNew ? 201 : 200, headers: headers)
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
