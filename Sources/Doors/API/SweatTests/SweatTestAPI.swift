import HTTP

/// Sweat tests over HTTP.
struct SweatTestAPI: FeatureAPI {
  let context: APIContext

  init(_ context: APIContext) {
    self.context = context
  }

  var endpoints: [Endpoint] { [recordSweatTest, listSweatTests] }
}
