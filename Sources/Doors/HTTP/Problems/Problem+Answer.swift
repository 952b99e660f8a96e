import Words

extension Problem {
  /// The problem as an `application/problem+json` answer.
  /// - Parameters:
  ///   - instance: the path of the request, without its query; nil when it could not be read.
  ///   - requestID: the id under which the log knows the request.
  package func answer(instance: String?, requestID: String) -> Answer {
    var answer = Answer.json(json(instance: instance, requestID: requestID), status: type.status)
    answer.mediaType = .problem
    answer.headers = headers
    return answer
  }

  private func json(instance: String?, requestID: String) -> JSONValue {
    let standard: [JSONValue.Member?] = [
      .init("type", .string(type.path)),
      .init("title", .string(type.title)),
      .init("status", .integer(Int64(type.status))),
      .init("detail", .string(detail)),
      instance.map { .init("instance", .string($0)) },
      .init("requestId", .string(requestID)),
    ]
    let errors = faults.isEmpty ? [] : [JSONValue.Member("errors", .array(faults.map(\.json)))]
    return .object(standard.compactMap(\.self) + members + errors)
  }
}
