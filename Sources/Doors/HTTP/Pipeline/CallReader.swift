import Logging
import Schema
import Words

/// Checks a request against its endpoint's declaration and makes a `Call` of it.
struct CallReader {
  let endpoint: Endpoint
  let request: IncomingRequest
  let target: RequestTarget
  let path: [String: String]
  let codings: ContentCodings
  let requestID: String
  let logger: Logger

  /// Cheap checks first; the body is read only for a call that is otherwise in order.
  func call() async throws -> Call {
    let bare = call(mediaType: nil, body: [])
    try checkParameters(of: bare)
    guard let accepted = endpoint.body else { return bare }
    let mediaType = try mediaType(among: accepted)
    let codings = try contentCodings()
    let body = try await decoded(body(upTo: accepted.limit), codings, upTo: accepted.limit)
    guard !body.isEmpty || !accepted.isRequired else { throw missingBody(accepted) }
    return call(mediaType: body.isEmpty ? nil : mediaType, body: body)
  }

  private func call(mediaType: MediaType?, body: [UInt8]) -> Call {
    Call(
      path: path,
      query: Dictionary(target.query.map { ($0.name, $0.value) }) { first, _ in first },
      headers: request.headers, mediaType: mediaType, body: body, target: target.path,
      requestID: requestID, logger: logger)
  }
}

// MARK: - Parameters

extension CallReader {
  private func checkParameters(of call: Call) throws(Problem) {
    let faults = unknownParameters + repeatedParameters + misfits(in: call)
    guard faults.isEmpty else {
      let noun = faults.count == 1 ? "One parameter is" : "\(faults.count) parameters are"
      throw Problem(.invalidParameters, "\(noun) not as it should be.", faults: faults)
    }
  }

  private var queryNames: [String] {
    endpoint.parameters.filter { $0.place == .query }.map(\.name)
  }

  /// A misspelt filter that is ignored answers a question that nobody asked.
  private var unknownParameters: [ProblemFault] {
    target.query.map(\.name).filter { !queryNames.contains($0) }.map { name in
      let meant = NearMatch.of(name, among: queryNames)
      let known = queryNames.isEmpty ? "no query" : queryNames.joined(separator: ", ")
      return ProblemFault(
        .parameter(ParameterDeclaration.excerpt(name)), "There is no such parameter here.",
        expected: known, hint: meant.map { "Did you mean '\($0)'?" })
    }
  }

  private var repeatedParameters: [ProblemFault] {
    queryNames.filter { name in target.query.count { $0.name == name } > 1 }.map { name in
      ProblemFault(.parameter(name), "'\(name)' is given more than once.", expected: "it once")
    }
  }

  private func misfits(in call: Call) -> [ProblemFault] {
    endpoint.parameters.filter { !$0.admits(call.text(of: $0)) }.map { parameter in
      parameter.fault(call.text(of: parameter))
    }
  }
}

extension Headers {
  /// Accept-Post or Accept-Patch (RFC 5789, 3.1), for the methods that have such a field.
  static func accepting(_ body: AcceptedBody, by method: Method) -> Headers {
    switch method {
    case .post: ["Accept-Post": body.list]
    case .patch: ["Accept-Patch": body.list]
    case .get, .put, .delete: [:]
    }
  }
}
