import Ground
import HTTP
import UseCases
import Words

extension AthleteAPI {
  var readAthlete: Endpoint {
    Endpoint(
      .get, "/v1/athletes/{athlete}", id: "readAthlete", "Gives an athlete's document.",
      parameters: [APIContext.athlete] + Preconditions.parameters + context.viewing.parameters,
      answers: [
        .init(200, "The athlete.", .json), .init(304, "It is still as `If-None-Match` says."),
      ],
      failures: [.unknownAthlete, .ifMatchFailed]
    ) { call in
      let fetched = try await context.brine.athletes.read(
        call[APIContext.athlete], when: RevisionConditions(of: call),
        by: context.caller(of: call))
      switch fetched {
      case .document(let athlete):
        return try await answer(athlete, to: call)
      case .unchanged(let revision):
        return Answer(304, headers: ["ETag": EntityTag.text(revision)])
      }
    }
  }
}
