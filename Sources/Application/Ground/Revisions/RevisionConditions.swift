/// For which revision of a document a call is meant. Whichever door a call comes through, its
/// conditions are judged here and nowhere else.
package struct RevisionConditions: Hashable, Sendable {
  /// What the present revision must be.
  package let mustBe: RevisionCondition?
  /// What the present revision must not be: for a reader, those that they have.
  package let mustNotBe: RevisionCondition?

  package init(mustBe: RevisionCondition? = nil, mustNotBe: RevisionCondition? = nil) {
    self.mustBe = mustBe
    self.mustNotBe = mustNotBe
  }

  /// Whether a reader has the present revision already. What it must be is judged first (RFC 9110,
  /// 13.2.2).
  ///
  /// - Throws: `RevisionRefusal.stale` when the call is meant for another revision.
  package func readerHas(_ current: Int64) throws(RevisionRefusal) -> Bool {
    if let mustBe, !mustBe.holds(for: current) { throw .stale(current: current) }
    return mustNotBe?.holds(for: current) ?? false
  }

  /// Judges the conditions of a change.
  ///
  /// - Throws: `RevisionRefusal.conditionMissing` when it is made for no revision, `.stale` when it
  ///   is made for another one.
  package func requireForChange(_ current: Int64) throws(RevisionRefusal) {
    guard mustBe != nil else { throw .conditionMissing(current: current) }
    guard try !readerHas(current) else { throw .stale(current: current) }
  }
}
