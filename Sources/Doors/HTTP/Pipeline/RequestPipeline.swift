package import Logging
import Words

/// From a request to its answer: everything but the socket.
///
/// It never throws: whatever goes wrong is itself an answer.
package struct RequestPipeline: Sendable {
  let routes: Routes
  let newRequestID: @Sendable () -> String
  let clock: any Clock<Duration>
  let logger: Logger

  package init(
    routes: Routes, newRequestID: @escaping @Sendable () -> String, clock: any Clock<Duration>,
    logger: Logger
  ) {
    self.routes = routes
    self.newRequestID = newRequestID
    self.clock = clock
    self.logger = logger
  }

  package func answer(_ request: IncomingRequest) async -> Answer {
    let requestID = RequestID.of(request.headers, otherwise: newRequestID)
    var logger = logger
    logger[metadataKey: "requestId"] = "\(requestID)"
    var outcome = Outcome(route: nil, problem: nil, answer: .nothing)
    let time = await clock.measure {
      outcome = await self.outcome(of: request, requestID: requestID, logger: logger)
    }
    outcome.answer.headers[RequestID.header] = requestID
    outcome.answer.addStandingHeaders()
    AccessLog(method: request.method, outcome: outcome, time: time).write(to: logger)
    return outcome.answer
  }

  /// An answer, and what the log says of it.
  struct Outcome {
    /// Nil when no endpoint was found.
    var route: PathTemplate?
    /// Nil when all is well.
    var problem: ProblemType?
    var answer: Answer
  }

  private func outcome(
    of request: IncomingRequest, requestID: String, logger: Logger
  ) async -> Outcome {
    var endpoint: Endpoint?
    do {
      let answer = try await respond(to: request, requestID, logger, found: &endpoint)
      return Outcome(route: endpoint?.path, problem: nil, answer: answer)
    } catch {
      let problem = problem(of: error, from: endpoint, logger)
      let instance = String(request.target.prefix { $0 != "?" })
      let answer = problem.answer(instance: instance, requestID: requestID)
      return Outcome(route: endpoint?.path, problem: problem.type, answer: answer)
    }
  }

  private func respond(
    to request: IncomingRequest, _ requestID: String, _ logger: Logger,
    found: inout Endpoint?
  ) async throws -> Answer {
    guard let target = RequestTarget(parsing: request.target) else {
      throw Problem(
        .malformedRequest, "The URL is not well formed: '%' must be followed by two hex digits.")
    }
    let asked = request.method == "HEAD" ? Method.get : Method(rawValue: request.method)
    switch routes.resolve(asked, target.segments) {
    case .unknown(let near):
      throw Problem(
        .unknownPath,
        "Nothing is served here." + (near.map { " Did you mean '\($0)'?" } ?? ""))
    case .wrongMethod(let there):
      found = there.first
      return try answerWithoutEndpoint(request, there)
    case .endpoint(let endpoint, let path):
      found = endpoint
      if let refusal = endpoint.audience.refusal(of: request.headers) { throw refusal }
      let reader = CallReader(
        endpoint: endpoint, request: request, target: target, path: path, requestID: requestID,
        logger: logger)
      return try await endpoint.handler(reader.call())
    }
  }

  /// OPTIONS is told what is there; every other method that is not, is refused with the same.
  private func answerWithoutEndpoint(
    _ request: IncomingRequest, _ there: [Endpoint]
  ) throws(Problem) -> Answer {
    let headers = Headers.allowing(there)
    if request.method == "OPTIONS" { return Answer(204, headers: headers) }
    throw Problem(
      .wrongMethod, "This path answers to \(headers["Allow"] ?? "nothing").", headers: headers)
  }

  /// An endpoint answers only with problems that it declares, so that whoever reads its declaration
  /// knows them all. Another one is a mistake of ours.
  private func problem(
    of error: any Error, from endpoint: Endpoint?, _ logger: Logger
  ) -> Problem {
    guard let problem = error as? Problem else {
      logger.error("request failed", metadata: FailureDetails.metadata(of: error))
      return .ourFault
    }
    guard let endpoint, !endpoint.declares(problem.type) else { return problem }
    logger.error(
      "undeclared problem",
      metadata: ["operation": "\(endpoint.operationID)", "problem": "\(problem.type.slug)"])
    return .ourFault
  }
}

extension Problem {
  fileprivate static let ourFault = Problem(
    .internalError, "This is our fault, not yours. The log has the details under this id.")
}

extension Headers {
  fileprivate static func allowing(_ endpoints: [Endpoint]) -> Headers {
    var methods = endpoints.map(\.method.rawValue)
    if methods.first == Method.get.rawValue { methods.insert("HEAD", at: 1) }
    var headers: Headers = ["Allow": (methods + ["OPTIONS"]).joined(separator: ", ")]
    for endpoint in endpoints {
      guard let body = endpoint.body else { continue }
      for field in Headers.accepting(body, by: endpoint.method).fields {
        headers.append(field.name, field.value)
      }
    }
    return headers
  }
}
