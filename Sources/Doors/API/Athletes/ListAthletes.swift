import Documents
import HTTP
import Schema
import UseCases
import Words

extension AthleteAPI {
  var listAthletes: Endpoint {
    context.list(
      "/v1/athletes", id: "listAthletes", "Lists athletes, by id unless sorted otherwise.",
      of: "athletes", AthleteFields.declared.shape
    ) { _, caller in try await context.brine.athletes.list(by: caller) }
  }
}
