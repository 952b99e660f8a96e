package import Logging
import Words

/// One request to one endpoint, after its parameters and body were found to be as declared.
package struct Call: Sendable {
  /// Path parameters, percent-decoded, by name.
  package let path: [String: String]
  /// Query parameters, decoded, by name; each was given once.
  package let query: [String: String]
  package let headers: Headers
  /// What the body is; nil when there is none.
  package let mediaType: MediaType?
  package let body: [UInt8]
  /// The path that was asked for, without its query.
  package let target: String
  package let requestID: String
  /// Carries the request id.
  package let logger: Logger

  package init(
    path: [String: String] = [:], query: [String: String] = [:], headers: Headers = [:],
    mediaType: MediaType? = nil, body: [UInt8] = [], target: String, requestID: String,
    logger: Logger
  ) {
    self.path = path
    self.query = query
    self.headers = headers
    self.mediaType = mediaType
    self.body = body
    self.target = target
    self.requestID = requestID
    self.logger = logger
  }

  /// The value of a parameter that the endpoint declares.
  ///
  /// Throws only when the endpoint reads a parameter that it does not declare, and that was
  /// therefore never checked.
  package subscript<Value>(parameter: Parameter<Value>) -> Value {
    get throws(Problem) {
      guard let value = parameter.read(text(of: parameter.declaration)) else {
        throw Problem(
          .invalidParameters, "A parameter is not as it should be.",
          faults: [parameter.declaration.fault(text(of: parameter.declaration))])
      }
      return value
    }
  }

  /// What was sent for a parameter; nil when nothing was.
  func text(of parameter: ParameterDeclaration) -> String? {
    switch parameter.place {
    case .path: path[parameter.name]
    case .query: query[parameter.name]
    case .header: headers[parameter.name]
    }
  }
}
