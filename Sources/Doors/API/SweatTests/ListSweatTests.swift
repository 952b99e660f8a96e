import Documents
import HTTP
import Schema
import UseCases
import Words

extension SweatTestAPI {
  var listSweatTests: Endpoint {
    context.list(
      "/v1/athletes/{athlete}/sweat-tests", id: "listSweatTests",
      "Lists an athlete's sweat tests, by start unless sorted otherwise.", of: "sweat tests",
      SweatTestFields.declared.shape, parameters: [APIContext.athlete], failures: [.unknownAthlete]
    ) { call, caller in
      try await context.brine.sweatTests.list(of: call[APIContext.athlete], by: caller)
    }
  }
}
