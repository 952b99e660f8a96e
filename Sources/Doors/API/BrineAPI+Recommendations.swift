import Edge
import HTTP
import Units
import UseCases

extension BrineAPI {
  var recommendationEndpoints: [Endpoint] { [recommendDrinks] }

  private var recommendDrinks: Endpoint {
    Endpoint(
      .get, "/v1/athletes/{athlete}/recommendations", id: "recommendDrinks",
      "Says what to drink during a workout, by the athlete's latest sweat test.",
      parameters: [Self.athlete, Self.duration] + viewing.parameters,
      answers: [.init(200, "The plan, its limits and its reasons.", .json)],
      failures: [.unknownAthlete, .needsSweatTest]
    ) { call in
      let plan = try await useCases.drinkPlan(
        for: call[Self.athlete], lasting: call[Self.duration])
      return .json(try viewing.writer(for: call).json(plan))
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
