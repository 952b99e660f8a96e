/// Some revisions of a document.
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
