import Documents
import Ground
import HTTP
import Schema
import UseCases
import Words

extension AthleteAPI {
  var listAthletes: Endpoint {
    Endpoint(
      .get, "/v1/athletes", id: "listAthletes", "Lists athletes, by id unless sorted otherwise.",
      parameters: context.listParameters,
      answers: [.init(200, "A page of athletes.", .json)], failures: [.wrongCursor]
    ) { call in
      let query = try context.query(AthleteFields.declared.shape, of: call)
      let page = try await context.brine.athletes.list(query, by: context.caller(of: call))
      return try context.answer(page, to: call)
    }
  }
}
