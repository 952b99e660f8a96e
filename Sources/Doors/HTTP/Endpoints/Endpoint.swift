package import Words

/// One thing that can be asked over HTTP, as a value.
///
/// The router, the validation, OpenAPI and the access matrix are read from it, so what is not
/// said here is not done, and what is said here is checked before the handler runs.
package struct Endpoint: Sendable {
  package typealias Handler = @Sendable (Call) async throws -> Answer

  package let method: Method
  package let path: PathTemplate
  /// Unique among all endpoints; client generators make function names of it.
  package let operationID: String
  /// One sentence.
  package let summary: String
  package let parameters: [ParameterDeclaration]
  /// What a body may be; nil when the endpoint reads none.
  package let body: AcceptedBody?
  package let answers: [AnswerDeclaration]
  /// The problems of its own that it answers with; the ground's come on top.
  package private(set) var failures: [ProblemType]
  package let audience: Audience
  package private(set) var handler: Handler

  package init(
    _ method: Method, _ path: PathTemplate, id operationID: String, _ summary: String,
    parameters: [any DeclaredParameter] = [], body: AcceptedBody? = nil,
    answers: [AnswerDeclaration], failures: [ProblemType] = [],
    for audience: Audience = .anyoneOnThisMachine, handler: @escaping Handler
  ) {
    self.method = method
    self.path = path
    self.operationID = operationID
    self.summary = summary
    self.parameters = parameters.map(\.declaration)
    self.body = body
    self.answers = answers
    self.failures = failures
    self.audience = audience
    self.handler = handler
  }

  /// Its own failures and those that follow from its declaration, without repeats.
  package var allFailures: [ProblemType] {
    let ofBody: [ProblemType] =
      body == nil
      ? []
      : [
        .missingBody, .unsupportedMediaType, .unsupportedContentCoding, .bodyTooLarge,
        .requestTimeout,
      ]
    let implied = [.malformedRequest, .invalidParameters] + ofBody + [.foreignCaller]
    return failures + (implied + [.internalError]).filter { !failures.contains($0) }
  }

  func declares(_ type: ProblemType) -> Bool {
    failures.contains(type) || ProblemType.ground.contains(type)
  }

  /// The same declaration with another handler, and the failures that this one knows.
  package func replacingHandler(
    failures: [ProblemType], by handler: @escaping Handler
  ) -> Endpoint {
    var endpoint = self
    endpoint.failures = failures
    endpoint.handler = handler
    return endpoint
  }
}
