import Documents
import HTTP
import Schema
import UseCases
import Words

extension SweatTestAPI {
  var recordSweatTest: Endpoint {
    Endpoint(
      .post, "/v1/events/{event}/sweat-tests", id: "recordSweatTest",
      "Keeps what was weighed around a workout and works out the sweat rate.",
      parameters: [APIContext.event, APIContext.prefer] + context.viewing.parameters,
      body: .document,
      answers: [
        .init(201, "The test with its sweat rate.", .json),
        .init(200, "The same, in place of the workout's former test.", .json),
      ],
      failures: [.unknownEvent, .notAWorkout, .invalidDocument]
    ) { call in
      let evidence = try await context.document(WeighInFields.self, from: call)
      let (test, isNew) = try await context.brine.sweatTests.record(
        in: call[APIContext.event], evidence: evidence, by: context.caller(of: call))
      var headers: Headers = [:]
      if isNew { headers["Location"] = "/v1/events/\(try test.required(\.id))" }
      return try await context.answer(test, isNew ? 201 : 200, to: call, headers: headers)
    }
  }
}
