import HTTP
import UseCases
import Words

extension RecordingAPI {
  var readSamples: Endpoint {
    Endpoint(
      .get, "/v1/athletes/{athlete}/recordings/{recording}/samples", id: "readSamples",
      "Gives everything that a recording's device measured, by columns.",
      parameters: [APIContext.athlete, Self.recording] + context.viewing.parameters,
      answers: [.init(200, "Stretches of samples, by start.", .json)],
      failures: [.unknownRecording]
    ) { call in
      let stretches = try await context.brine.recordings.samples(
        of: call[Self.recording], of: call[APIContext.athlete], by: context.caller(of: call))
      return try await context.answer(items: stretches, to: call)
    }
  }
}
