import Schema
package import Words

/// All endpoints, findable by method and path.
package struct Routes: Sendable {
  /// Sorted so that the first that matches is the most specific.
  package let endpoints: [Endpoint]

  /// Throws when two endpoints are indistinguishable or one contradicts itself.
  package init(_ endpoints: [Endpoint]) throws(RouteFault) {
    try Self.check(endpoints)
    self.endpoints = endpoints.sorted { $0.path.order.lexicographicallyPrecedes($1.path.order) }
  }

  /// Every problem type that can be answered, by first appearance.
  package var problemTypes: [ProblemType] {
    var seen: Set<ProblemType> = []
    return (ProblemType.ground + endpoints.flatMap(\.failures)).filter { seen.insert($0).inserted }
  }

  /// What a request means.
  enum Resolution {
    case endpoint(Endpoint, path: [String: String])
    /// The path exists, the method does not; what would work, in the order of `Method`.
    case wrongMethod([Endpoint])
    /// Nothing there; the nearest path that is, when one is near.
    case unknown(near: String?)
  }

  func resolve(_ method: Method?, _ path: [String]) -> Resolution {
    guard let best = endpoints.first(where: { $0.path.match(path) != nil }) else {
      return .unknown(near: nearest(to: path))
    }
    let there = endpoints.filter { $0.path.match(path) != nil && $0.path.order == best.path.order }
    guard let endpoint = there.first(where: { $0.method == method }) else {
      return .wrongMethod(Self.inOrder(there))
    }
    return .endpoint(endpoint, path: endpoint.path.match(path) ?? [:])
  }

  private static func inOrder(_ endpoints: [Endpoint]) -> [Endpoint] {
    Method.allCases.flatMap { method in endpoints.filter { $0.method == method } }
  }

  /// The template whose literal parts come nearest, with the caller's own text in its holes.
  private func nearest(to path: [String]) -> String? {
    let trimmed = path.filter { !$0.isEmpty }
    // A long text in a hole says nothing about which path was meant, and takes long to compare.
    guard trimmed.allSatisfy({ $0.utf8.count <= 64 }) else { return nil }
    let filled = endpoints.map(\.path).filter { $0.segments.count == trimmed.count }.map {
      $0.filled(with: trimmed)
    }
    return NearMatch.of("/" + trimmed.joined(separator: "/"), among: filled)
  }
}

extension PathTemplate {
  fileprivate func filled(with texts: [String]) -> String {
    zip(segments, texts).map { segment, text in
      switch segment {
      case .literal(let literal): "/" + literal
      case .parameter(_, let suffix): "/" + text + (text.hasSuffix(suffix) ? "" : suffix)
      }
    }.joined()
  }
}
