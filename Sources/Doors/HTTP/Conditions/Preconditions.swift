/// For which version of a thing a request is meant (RFC 9110, 13). Whoever knows the present
/// version judges them.
package struct Preconditions: Sendable {
  package let ifMatch: EntityTagCondition?
  package let ifNoneMatch: EntityTagCondition?

  package init(ifMatch: EntityTagCondition? = nil, ifNoneMatch: EntityTagCondition? = nil) {
    self.ifMatch = ifMatch
    self.ifNoneMatch = ifNoneMatch
  }

  /// Those of a call to an endpoint that declares `parameters`.
  package init(of call: Call) throws(Problem) {
    self.init(ifMatch: try call[Self.ifMatch], ifNoneMatch: try call[Self.ifNoneMatch])
  }

  package static let parameters: [any DeclaredParameter] = [ifMatch, ifNoneMatch]

  private static let ifMatch = Parameter.header(
    "If-Match", .entityTags, "The ETag of the document that the request is made for.")
  private static let ifNoneMatch = Parameter.header(
    "If-None-Match", .entityTags, "The ETag of the document that you have.")
}
