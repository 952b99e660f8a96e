import Ground
import HTTP
import UseCases
import Words

extension AthleteAPI {
  var deleteAthlete: Endpoint {
    Endpoint(
      .delete, "/v1/athletes/{athlete}", id: "deleteAthlete",
      "Moves an athlete to the history. Events and recordings stay, and are out of reach until the"
        + " athlete is restored.",
      parameters: [APIContext.athlete] + Preconditions.parameters,
      answers: [.init(204, "The athlete is deleted.")],
      failures: [.unknownAthlete, .ifMatchMissing, .ifMatchFailed]
    ) { call in
      try await context.brine.athletes.delete(
        call[APIContext.athlete], when: RevisionConditions(of: call),
        by: context.caller(of: call))
      return Answer(204)
    }
  }

  var restoreAthlete: Endpoint {
    Endpoint(
      .post, "/v1/athletes/{athlete}/restore", id: "restoreAthlete",
      "Brings a deleted athlete back, as the next revision.",
      parameters: [APIContext.athlete] + context.viewing.parameters,
      answers: [.init(200, "The athlete as it is now.", .json)],
      failures: [.unknownAthlete, .notDeleted]
    ) { call in
      let athlete = try await context.brine.athletes.restore(
        call[APIContext.athlete], by: context.caller(of: call))
      return try await answer(athlete, to: call)
    }
  }
}
