import TestSupport
import Testing
import Words

@testable import HTTP

extension HTTPAnswer {
  /// Expects the problem with all members that RFC 9457 and we promise.
  func expectProblem(
    _ type: ProblemType, of request: HTTPRequest,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(status == type.status, "\(text)", sourceLocation: sourceLocation)
    #expect(self["Content-Type"] == "application/problem+json", sourceLocation: sourceLocation)
    let problem = try json
    #expect(problem["type"]?.string == type.path, "\(text)", sourceLocation: sourceLocation)
    #expect(problem["title"]?.string == type.title, sourceLocation: sourceLocation)
    #expect(problem["status"]?.number == Double(type.status), sourceLocation: sourceLocation)
    #expect(problem["detail"]?.string?.isEmpty == false, sourceLocation: sourceLocation)
    let path = String(request.target.prefix { $0 != "?" })
    #expect(problem["instance"]?.string == path, sourceLocation: sourceLocation)
    #expect(problem["requestId"]?.string == self["X-Request-Id"], sourceLocation: sourceLocation)
    #expect(self["X-Request-Id"]?.isEmpty == false, sourceLocation: sourceLocation)
  }
}

extension Routes {
  /// The endpoint that answers a request; nil when there is none.
  func endpoint(for request: HTTPRequest) -> Endpoint? {
    guard let target = RequestTarget(parsing: request.target),
      case .endpoint(let endpoint, _) = resolve(Method(rawValue: request.method), target.segments)
    else { return nil }
    return endpoint
  }
}
