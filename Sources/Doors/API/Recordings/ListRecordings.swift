import Documents
import HTTP
import Schema
import UseCases
import Words

extension RecordingAPI {
  var listRecordings: Endpoint {
    context.list(
      "/v1/athletes/{athlete}/recordings", id: "listRecordings",
      "Lists what an athlete's devices reported, by start unless sorted otherwise.",
      of: "recordings, without their samples",
      RecordingFields.declared.shape, parameters: [APIContext.athlete], failures: [.unknownAthlete]
    ) { call, caller in
      try await context.brine.recordings.list(of: call[APIContext.athlete], by: caller)
    }
  }
}
