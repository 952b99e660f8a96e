import Words

/// A contradiction among endpoints: a mistake in the program, found when it starts.
package enum RouteFault: Error, Hashable, Sendable {
  case sameOperationID(String)
  /// Two endpoints would answer the same requests.
  case samePath(String)
  /// The holes of a path and the declared path parameters are not the same.
  case pathParametersDiffer(operationID: String)
  /// Two problem types share a slug and differ otherwise.
  case sameSlug(String)
}

extension Routes {
  static func check(_ endpoints: [Endpoint]) throws(RouteFault) {
    if let id = firstRepeat(in: endpoints.map(\.operationID)) { throw .sameOperationID(id) }
    if let path = firstRepeat(in: endpoints.map(shape)) { throw .samePath(path) }
    let types = Set(ProblemType.ground + endpoints.flatMap(\.failures))
    if let slug = firstRepeat(in: types.map(\.slug)) { throw .sameSlug(slug) }
    for endpoint in endpoints {
      let declared = endpoint.parameters.filter { $0.place == .path }.map(\.name)
      guard declared.sorted() == endpoint.path.parameterNames.sorted() else {
        throw .pathParametersDiffer(operationID: endpoint.operationID)
      }
    }
  }

  /// Method and path with nameless holes: what tells two endpoints apart.
  private static func shape(_ endpoint: Endpoint) -> String {
    let parts = endpoint.path.segments.map { segment in
      switch segment {
      case .literal(let text): "/" + text
      case .parameter(_, let suffix): "/{}" + suffix
      }
    }
    return endpoint.method.rawValue + " " + parts.joined()
  }

  private static func firstRepeat(in texts: [String]) -> String? {
    var seen: Set<String> = []
    return texts.first { !seen.insert($0).inserted }
  }
}
