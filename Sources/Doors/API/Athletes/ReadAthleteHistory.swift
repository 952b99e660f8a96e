import HTTP
import UseCases
import Words

extension AthleteAPI {
  var listAthleteHistory: Endpoint {
    Endpoint(
      .get, "/v1/athletes/{athlete}/history", id: "listAthleteHistory",
      "Lists the former versions of an athlete's document, the latest first, also those of a deleted"
        + " one: who wrote them, and which fields changed after them.",
      parameters: [APIContext.athlete, Self.before, Self.limit] + context.viewing.parameters,
      answers: [.init(200, "The former versions.", .json)], failures: [.unknownAthlete]
    ) { call in
      let versions = try await context.brine.athletes.history(
        of: call[APIContext.athlete], before: call[Self.before].map { Int64($0) },
        limit: call[Self.limit], by: context.caller(of: call))
      return try await context.answer(items: versions, to: call)
    }
  }

  var readAthleteVersion: Endpoint {
    Endpoint(
      .get, "/v1/athletes/{athlete}/history/{revision}", id: "readAthleteVersion",
      "Gives a former version of an athlete's document, as it was.",
      parameters: [APIContext.athlete, Self.revision] + context.viewing.parameters,
      answers: [.init(200, "The former version.", .json)], failures: [.unknownRevision]
    ) { call in
      let version = try await context.brine.athletes.version(
        Int64(call[Self.revision]), of: call[APIContext.athlete], by: context.caller(of: call))
      return try await context.answer(version, to: call)
    }
  }

  private static let before = Parameter.query(
    "before", .integer(1...Int.max), "Only versions before this revision, for the next page.")
  private static let limit = Parameter.query(
    "limit", .integer(1...1000), default: 50, "The most versions to list.")
  private static let revision = Parameter.path(
    "revision", .integer(1...Int.max), "The revision of the version.")
}
