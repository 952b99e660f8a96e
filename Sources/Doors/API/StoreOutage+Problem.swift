package import HTTP
import Logging
import UseCases

extension StoreOutage: ProblemConvertible {
  package var problem: Problem {
    Problem(
      .storeUnavailable,
      "The database does not answer. Whether a change that you sent was kept is not known.",
      headers: ["Retry-After": "1"])
  }
}

extension Endpoint {
  /// The same endpoint, which answers with a problem of its own while the store is away.
  var overStore: Endpoint {
    let handler = handler
    return replacingHandler(failures: failures + [.storeUnavailable]) { call in
      do {
        return try await handler(call)
      } catch {
        guard let outage = StoreOutage(error) else { throw error }
        call.logger.warning("store unavailable", metadata: FailureDetails.metadata(of: outage))
        throw outage
      }
    }
  }
}
