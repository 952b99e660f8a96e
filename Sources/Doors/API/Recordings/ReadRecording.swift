import HTTP
import UseCases
import Words

extension RecordingAPI {
  var readRecording: Endpoint {
    Endpoint(
      .get, "/v1/athletes/{athlete}/recordings/{recording}", id: "readRecording",
      "Gives what one device reported: its summary, laps and pauses.",
      parameters: [APIContext.athlete, Self.recording] + context.viewing.parameters,
      answers: [.init(200, "The recording.", .json)], failures: [.unknownRecording]
    ) { call in
      let recording = try await context.brine.recordings.read(
        call[Self.recording], of: call[APIContext.athlete], by: context.caller(of: call))
      return try await context.answer(recording, to: call)
    }
  }
}
