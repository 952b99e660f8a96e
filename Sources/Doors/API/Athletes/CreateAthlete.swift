import Documents
import HTTP
import Schema
import UseCases
import Words

extension AthleteAPI {
  var createAthlete: Endpoint {
    Endpoint(
      .post, "/v1/athletes", id: "createAthlete", "Keeps a new athlete's document.",
      parameters: [APIContext.prefer] + context.viewing.parameters, body: .document,
      answers: [.init(201, "The athlete, with id and revision.", .json)],
      failures: [.invalidDocument]
    ) { call in
      let document = try await context.document(AthleteFields.self, from: call)
      let athlete = try await context.brine.athletes.create(document, by: context.caller(of: call))
      let location = "/v1/athletes/\(try athlete.required(\.id))"
      return try await answer(athlete, 201, to: call, headers: ["Location": location])
    }
  }
}
