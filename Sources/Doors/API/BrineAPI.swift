package import HTTP
package import Time
package import UseCases

/// Everything that Brine does over HTTP, as endpoints.
package struct BrineAPI: Sendable {
  private let context: APIContext

  /// - Parameter zone: the time zone of an IANA id; nil when there is none.
  package init(_ brine: Brine, zone: @escaping @Sendable (String) -> Zone?) {
    context = APIContext(brine, zone: zone)
  }

  /// The features that are served. A new one adds its line.
  private static let features: [any FeatureAPI.Type] = [
    AthleteAPI.self, WakeUpAPI.self, RecordingAPI.self, EventAPI.self, SweatTestAPI.self,
    DrinkPlanAPI.self,
  ]

  package var endpoints: [Endpoint] {
    Self.features.flatMap { $0.init(context).endpoints }.map(context.answeringRefusals)
  }
}
