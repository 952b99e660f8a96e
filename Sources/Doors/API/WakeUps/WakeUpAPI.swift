import HTTP

/// Wake-ups over HTTP.
struct WakeUpAPI: FeatureAPI {
  let context: APIContext

  init(_ context: APIContext) {
    self.context = context
  }

  var endpoints: [Endpoint] { [readNextWakeUp] }
}
