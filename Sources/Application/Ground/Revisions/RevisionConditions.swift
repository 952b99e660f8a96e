/// For which revision of a document a call is meant, as HTTP's If-Match and If-None-Match say it
/// (RFC 9110, 13). They are judged here and nowhere else.
package struct RevisionConditions: Hashable, Sendable {
  /// What the present revision must be.
  package let ifMatch: RevisionCondition?
  /// What the present revision must not be: for a reader, those that they have.
  package let ifNoneMatch: RevisionCondition?

  package init(ifMatch: RevisionCondition? = nil, ifNoneMatch: RevisionCondition? = nil) {
    self.ifMatch = ifMatch
    self.ifNoneMatch = ifNoneMatch
  }

  /// Whether a reader has the present revision already, in the order of RFC 9110, 13.2.2.
  ///
  /// - Throws: `RevisionRefusal.stale` when the call is meant for another revision.
  package func readerHas(_ current: Int64) throws(RevisionRefusal) -> Bool {
    if let ifMatch, !ifMatch.holds(for: current) { throw .stale(current: current) }
    return ifNoneMatch?.holds(for: current) ?? false
  }

  /// Judges the conditions of a change.
  ///
  /// - Throws: `RevisionRefusal.conditionMissing` when it is made for no revision, `.stale` when it
  ///   is made for another one.
  package func requireForChange(_ current: Int64) throws(RevisionRefusal) {
    guard ifMatch != nil else { throw .conditionMissing(current: current) }
    guard try !readerHas(current) else { throw .stale(current: current) }
  }
}
