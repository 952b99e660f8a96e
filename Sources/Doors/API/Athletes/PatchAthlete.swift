import Documents
import Edge
import Ground
import HTTP
import UseCases
import Words

extension AthleteAPI {
  var patchAthlete: Endpoint {
    Endpoint(
      .patch, "/v1/athletes/{athlete}", id: "patchAthlete",
      "Changes an athlete's document by a merge patch (RFC 7396).",
      parameters: [APIContext.athlete, APIContext.prefer] + Preconditions.parameters
        + context.viewing.parameters,
      body: .documentPatch, answers: [.init(200, "The athlete as it is now.", .json)],
      failures: [.unknownAthlete, .invalidDocument, .ifMatchMissing, .ifMatchFailed]
    ) { call in
      let patch = try await context.document(AthleteFields.self, from: call, for: .patch)
      let athlete = try await context.brine.athletes.change(
        call[APIContext.athlete], when: RevisionConditions(of: call), patch: patch,
        by: context.caller(of: call))
      return try await answer(athlete, to: call)
    }
  }
}
