import Documents
import Ground
import HTTP
import Schema
import UseCases
import Words

extension SweatTestAPI {
  var listSweatTests: Endpoint {
    Endpoint(
      .get, "/v1/athletes/{athlete}/sweat-tests", id: "listSweatTests",
      "Lists an athlete's sweat tests, by start unless sorted otherwise.",
      parameters: [APIContext.athlete] + context.listParameters,
      answers: [.init(200, "A page of sweat tests.", .json)],
      failures: [.unknownAthlete, .wrongCursor]
    ) { call in
      let query = try context.query(SweatTestFields.declared.shape, of: call)
      let page = try await context.brine.sweatTests.list(
        query, of: call[APIContext.athlete], by: context.caller(of: call))
      return try context.answer(page, to: call)
    }
  }
}
