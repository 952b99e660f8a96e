import Edge
import Ground
import HTTP
import Logging
import Units
import Words

extension APIContext {
  /// The same endpoint, which answers refusals of use cases, and an outage of the store, with their
  /// problems.
  func answeringRefusals(_ endpoint: Endpoint) -> Endpoint {
    let handler = endpoint.handler
    return endpoint.replacingHandler(failures: endpoint.failures + [.storeUnavailable]) { call in
      do {
        return try await handler(call)
      } catch {
        throw problem(of: error, in: call) ?? error
      }
    }
  }

  /// Nil for an error that is no refusal.
  private func problem(of error: any Error, in call: Call) -> Problem? {
    if let outage = StoreOutage(error) {
      call.logger.warning("store unavailable", metadata: ["reason": "\(outage.reason)"])
      return Problem(outage, in: .metric, headers: ["Retry-After": "1"])
    }
    guard let refusal = error as? any Refusal else { return nil }
    let units = (try? viewing.viewer(of: call).units) ?? .metric
    return Problem(refusal, in: units, headers: Self.headers(of: refusal))
  }

  /// A refusal that tells the present revision tells it as the ETag, too.
  private static func headers(of refusal: any Refusal) -> Headers {
    guard let refusal = refusal as? RevisionRefusal else { return [:] }
    return ["ETag": EntityTag.text(refusal.current)]
  }
}

extension Problem {
  fileprivate init(_ refusal: any Refusal, in units: UnitSystem, headers: Headers) {
    self.init(
      refusal.type, refusal.detail(in: units), faults: refusal.faults(in: units),
      members: refusal.members, headers: headers)
  }
}
