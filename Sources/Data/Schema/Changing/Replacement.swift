package import BSON

/// A whole document from outside in place of a stored one.
package enum Replacement {
  /// The document that is then stored: what was only said back keeps its stored values (`Echo`), and
  /// so does what the writer may not see.
  package static func of(
    _ stored: BSONDocument, by whole: BSONDocument, as shape: ObjectShape, for audience: Audience
  ) throws(BSONError) -> BSONDocument {
    let visible = shape.narrowed(to: audience)
    let seen = try HiddenFields.removed(from: stored, as: visible)
    return try HiddenFields.kept(
      from: stored, inWhole: Echo.restoring(whole, from: seen, as: visible), as: visible)
  }
}
