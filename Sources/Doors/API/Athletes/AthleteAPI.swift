import BSON
import Documents
import HTTP
import Schema

/// Athletes over HTTP.
struct AthleteAPI: FeatureAPI {
  let context: APIContext

  init(_ context: APIContext) {
    self.context = context
  }

  var endpoints: [Endpoint] {
    [
      createAthlete, listAthletes, readAthlete, patchAthlete, deleteAthlete, restoreAthlete,
      listAthleteHistory, readAthleteVersion,
    ]
  }

  func answer(
    _ athlete: AthleteDocument, _ status: Int = 200, to call: Call, headers: Headers = [:]
  ) async throws -> Answer {
    var headers = headers
    headers["ETag"] = EntityTag.text(try athlete.required(\.revision))
    return try await context.answer(athlete, status, to: call, headers: headers)
  }
}
