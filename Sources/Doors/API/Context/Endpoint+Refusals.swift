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
        throw problem(of: error, in: call, to: endpoint) ?? error
      }
    }
  }

  /// Nil for an error that is no refusal.
  private func problem(
    of error: any Error, in call: Call, to endpoint: Endpoint
  ) -> Problem? {
    if let outage = StoreOutage(error) {
      call.logger.warning("store unavailable", metadata: ["reason": "\(outage.reason)"])
      return Problem(outage, whileChanging: !endpoint.method.isSafe)
    }
    let units = (try? viewing.viewer(of: call).units) ?? .metric
    switch error {
    case let refusal as RevisionRefusal: return Problem(refusal, in: units)
    case let refusal as any Refusal: return Problem(refusal, in: units)
    default: return nil
    }
  }
}

extension Problem {
  fileprivate init(_ refusal: any Refusal, in units: UnitSystem) {
    self.init(
      refusal.type, refusal.detail(in: units), faults: refusal.faults(in: units),
      members: refusal.members)
  }

  /// - Parameter isChange: whether the call may have changed something.
  fileprivate init(_ outage: StoreOutage, whileChanging isChange: Bool) {
    let detail = [outage.detail(in: .metric), isChange ? StoreOutage.fateOfChange : nil]
    self.init(
      outage.type, detail.compactMap(\.self).joined(separator: " "),
      headers: ["Retry-After": "1"])
  }
}
