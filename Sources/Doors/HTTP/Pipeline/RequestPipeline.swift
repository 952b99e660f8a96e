package import Logging
import Words

/// From a request to its answer: everything but the socket.
///
/// It never throws: whatever goes wrong is itself an answer.
package struct RequestPipeline: Sendable {
  let routes: Routes
  let codings: ContentCodings
  let newRequestID: @Sendable () -> String
  let clock: any Clock<Duration>
  let logger: Logger

  package init(
    routes: Routes, codings: [ContentCoding] = [],
    newRequestID: @escaping @Sendable () -> String, clock: any Clock<Duration>, logger: Logger
  ) {
    self.routes = routes
    self.codings = ContentCodings(codings)
    self.newRequestID = newRequestID
    self.clock = clock
    self.logger = logger
  }

  /// The answer to a request that came whole.
  package func answer(_ request: IncomingRequest) async -> Answer {
    await answer(request, refusedFor: nil)
  }

  /// - Parameter fault: why the request is refused, when it could not be read whole.
  func answer(_ request: IncomingRequest, refusedFor fault: RequestFault?) async -> Answer {
    let requestID = RequestID.of(request.headers, otherwise: newRequestID)
    var logger = logger
    logger[metadataKey: "requestId"] = "\(requestID)"
    var outcome = Outcome(route: nil, problem: nil, answer: .nothing)
    let time = await clock.measure {
      outcome = await self.outcome(of: request, fault, requestID: requestID, logger: logger)
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
    of request: IncomingRequest, _ fault: RequestFault?, requestID: String, logger: Logger
  ) async -> Outcome {
    var endpoint: Endpoint?
    do {
      if let fault { throw fault }
      let answer = try await respond(to: request, requestID, logger, found: &endpoint)
      return Outcome(route: endpoint?.path, problem: nil, answer: answer)
    } catch {
      let problem = problem(of: error, from: endpoint, logger)
      let answer = problem.answer(instance: request.path, requestID: requestID)
      return Outcome(route: endpoint?.path, problem: problem.type, answer: answer)
    }
  }

  private func respond(
    to request: IncomingRequest, _ requestID: String, _ logger: Logger,
    found: inout Endpoint?
  ) async throws -> Answer {
    if request.target == "*" {
      return Answer(204, headers: ["Allow": Headers.methods(of: routes.endpoints)])
    }
    guard let target = RequestTarget(parsing: request.target) else {
      throw Problem(
        .malformedRequest,
        "The URL is not well formed: '%' must be followed by two hex digits, and the bytes that they"
          + " stand for must be UTF-8.")
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
        endpoint: endpoint, request: request, target: target, path: path, codings: codings,
        requestID: requestID, logger: logger)
      return try await endpoint.handler(reader.call())
    }
  }

  /// Answers OPTIONS with the methods of the path, and any other method with 405 and the same list.
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
    if error is CancellationError, Task.isCancelled { return .stopping }
    guard let problem = error as? Problem ?? (error as? RequestFault)?.problem else {
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

  /// Connections are only cancelled when the server has stopped waiting for them.
  fileprivate static let stopping = Problem(
    .notReady, "The server stopped before it was done with the request.",
    members: ["notReady": ["server"]])
}

extension Headers {
  /// As Allow lists them.
  fileprivate static func methods(of endpoints: [Endpoint]) -> String {
    var methods = Method.allCases.filter { method in endpoints.contains { $0.method == method } }
      .map(\.rawValue)
    if methods.first == Method.get.rawValue { methods.insert("HEAD", at: 1) }
    return (methods + ["OPTIONS"]).joined(separator: ", ")
  }

  fileprivate static func allowing(_ endpoints: [Endpoint]) -> Headers {
    var headers: Headers = ["Allow": methods(of: endpoints)]
    for endpoint in endpoints {
      guard let body = endpoint.body else { continue }
      for field in Headers.accepting(body, by: endpoint.method).fields {
        headers.append(field.name, field.value)
      }
    }
    return headers
  }
}
