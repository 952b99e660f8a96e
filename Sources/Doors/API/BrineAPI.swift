import Documents
import Edge
package import HTTP
import Schema
package import Time
package import UseCases

/// Everything that Brine does over HTTP, as endpoints.
package struct BrineAPI: Sendable {
  let useCases: UseCases
  let reader: DocumentReader
  let viewing: Viewing
  /// The time zone of an IANA id; nil when there is none.
  let zone: @Sendable (String) -> Zone?

  /// - Parameter zone: the time zone of an IANA id; nil when there is none.
  package init(_ useCases: UseCases, zone: @escaping @Sendable (String) -> Zone?) {
    self.useCases = useCases
    reader = DocumentReader { zone($0)?.id }
    viewing = Viewing(zone: zone)
    self.zone = zone
  }

  package var endpoints: [Endpoint] {
    let all = [
      athleteEndpoints, wakeUpEndpoints, recordingEndpoints, eventEndpoints,
      recommendationEndpoints,
    ]
    return all.flatMap(\.self).map(\.overStore)
  }
}

extension BrineAPI {
  static let athlete = Parameter.path(
    "athlete", ParameterKind.text, "An athlete's id, such as `ath_demo`.")
  static let event = Parameter.path("event", ParameterKind.text, "An event's id.")
  static let recording = Parameter.path("recording", ParameterKind.text, "A recording's id.")
}

extension AcceptedBody {
  /// Room for white space around a document of the largest size.
  static let document = AcceptedBody([.json], limit: 2 * DocumentLimits.bytes)
  static let documentPatch = AcceptedBody(
    [.mergePatch], limit: 2 * DocumentLimits.bytes)
  /// A stored document holds 16 MB with its other fields; device files are a few.
  static let deviceFile = AcceptedBody([.fit, .bytes], limit: Upload.limit)
}
