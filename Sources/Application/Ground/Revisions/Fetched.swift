/// A document that was asked for unless the caller has it already.
package enum Fetched<Document: Sendable>: Sendable {
  case document(Document)
  /// The caller's revision is the present one.
  case unchanged(revision: Int64)
}
