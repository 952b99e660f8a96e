import HTTP
import Units
import UseCases
import Words

extension DrinkPlanAPI {
  var recommendDrinks: Endpoint {
    Endpoint(
      .get, "/v1/athletes/{athlete}/recommendations", id: "recommendDrinks",
      "Says what to drink during a workout, by the athlete's latest sweat test.",
      parameters: [APIContext.athlete, Self.duration] + context.viewing.parameters,
      answers: [.init(200, "The plan, its limits and its reasons.", .json)],
      failures: [.unknownAthlete, .needsSweatTest]
    ) { call in
      let plan = try await context.brine.drinkPlans.plan(
        for: call[APIContext.athlete], lasting: call[Self.duration],
        by: context.caller(of: call))
      return try await context.answer(plan, to: call)
    }
  }

  private static let duration = Parameter.requiredQuery(
    "duration", .duration, "How long the workout will last.")
}

extension ParameterKind<TimeSpan> {
  fileprivate static var duration: Self {
    .init(.init("string"), expected: "a duration such as 90min or 1.5h") {
      try? TimeSpan.parse($0)
    }
  }
}
