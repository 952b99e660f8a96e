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

  /// - Parameter method: nil for one that no endpoint has, such as OPTIONS.
  func resolve(_ method: Method?, _ path: [String]) -> Resolution {
    let there = endpoints(at: path)
    guard !there.isEmpty else { return .unknown(near: nearest(to: path, for: method)) }
    guard let endpoint = there.first(where: { $0.method == method }) else {
      return .wrongMethod(Self.inOrder(there))
    }
    return .endpoint(endpoint, path: endpoint.path.match(path) ?? [:])
  }

  /// Those whose path matches best.
  func endpoints(at path: [String]) -> [Endpoint] {
    guard let best = endpoints.first(where: { $0.path.match(path) != nil }) else { return [] }
    return endpoints.filter { $0.path.match(path) != nil && $0.path.order == best.path.order }
  }

  private static func inOrder(_ endpoints: [Endpoint]) -> [Endpoint] {
    Method.allCases.flatMap { method in endpoints.filter { $0.method == method } }
  }
}
