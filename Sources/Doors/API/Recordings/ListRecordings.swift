import Documents
import Ground
import HTTP
import Schema
import UseCases
import Words

extension RecordingAPI {
  var listRecordings: Endpoint {
    Endpoint(
      .get, "/v1/athletes/{athlete}/recordings", id: "listRecordings",
      "Lists what an athlete's devices reported, by start unless sorted otherwise.",
      parameters: [APIContext.athlete] + context.listParameters,
      answers: [.init(200, "A page of recordings, without their samples.", .json)],
      failures: [.unknownAthlete, .wrongCursor]
    ) { call in
      let query = try context.query(RecordingFields.declared.shape, of: call)
      let page = try await context.brine.recordings.list(
        query, of: call[APIContext.athlete], by: context.caller(of: call))
      return try context.answer(page, to: call)
    }
  }
}
