import API
package import HTTP
import Logging
package import Repositories
package import TestSupport
package import Time
package import UseCases

/// Brine's endpoints in the test's own process: the whole service without its sockets.
package struct ServiceInProcess: HTTPService {
  /// All that it serves, health and the pages of problems included.
  package let routes: Routes
  private let pipeline: RequestPipeline

  package init(
    _ brine: Brine, zone: @escaping @Sendable (String) -> Zone?, store: Store
  ) throws {
    let ids = CountedIDs()
    routes = try Routes.grounded(
      BrineAPI(brine, zone: zone).endpoints,
      readiness: { [.init("store", isReady: (try? await store.ping()) != nil)] },
      draining: Draining())
    pipeline = RequestPipeline(
      routes: routes, codings: BrineAPI.codings, newRequestID: { ids.next() },
      clock: ContinuousClock(),
      logger: Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() })
  }

  package func answer(_ request: HTTPRequest) async throws -> HTTPAnswer {
    let answer = await pipeline.answer(IncomingRequest(request))
    return HTTPAnswer(
      answer.status, header: answer.headers.fields.map { .init($0.name, $0.value) },
      body: request.method == "HEAD" ? [] : answer.body)
  }
}

extension IncomingRequest {
  fileprivate init(_ request: HTTPRequest) {
    var headers = Headers()
    for (name, value) in request.headersWithLength { headers.append(name, value) }
    self.init(method: request.method, target: request.target, headers: headers) { limit in
      request.body.count <= limit ? request.body : nil
    }
  }
}
