/// What a caller asks of a document's revision, such as HTTP's If-Match and If-None-Match.
package enum RevisionCondition: Hashable, Sendable {
  /// The document exists, at whatever revision.
  case any
  /// The document is at one of these revisions; at none of them when the set is empty.
  case oneOf(Set<Int64>)

  /// Whether the condition holds for a document that exists.
  package func holds(for revision: Int64) -> Bool {
    switch self {
    case .any: true
    case .oneOf(let revisions): revisions.contains(revision)
    }
  }
}

extension RevisionCondition? {
  /// Judges the condition of a change.
  ///
  /// - Throws: `RevisionRefusal` when there is no condition, or it does not hold.
  package func require(_ current: Int64) throws(RevisionRefusal) {
    guard let self else { throw .conditionMissing(current: current) }
    guard self.holds(for: current) else { throw .stale(current: current) }
  }
}

/// A document that was asked for unless the caller has it already.
package enum Fetched<Document: Sendable>: Sendable {
  case document(Document)
  /// The caller's revision is the present one.
  case unchanged(revision: Int64)
}
