import HTTP

/// Recordings over HTTP.
struct RecordingAPI: FeatureAPI {
  let context: APIContext

  init(_ context: APIContext) {
    self.context = context
  }

  var endpoints: [Endpoint] {
    [uploadRecording, listRecordings, readRecording, readSamples]
  }

  static let recording = Parameter.path("recording", ParameterKind.text, "A recording's id.")
}
