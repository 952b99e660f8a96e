import HTTP

/// What one feature offers over HTTP: a list of endpoints, each in a file of its own.
protocol FeatureAPI: Sendable {
  init(_ context: APIContext)

  var endpoints: [Endpoint] { get }
}
