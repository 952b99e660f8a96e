import HTTP

/// Events and timelines over HTTP.
struct EventAPI: FeatureAPI {
  let context: APIContext

  init(_ context: APIContext) {
    self.context = context
  }

  var endpoints: [Endpoint] { [listEvents, readTimeline, readEvent] }
}
