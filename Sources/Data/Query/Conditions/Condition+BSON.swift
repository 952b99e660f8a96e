public import BSON

/// The one place where a condition becomes what the server is sent. It is written front to back into
/// one builder, which keeps the first fault.
extension Condition {
  /// As the server reads it.
  ///
  /// - Throws: `BSONError` for a condition that is larger or deeper than a document may be.
  public func rendered() throws(BSONError) -> BSONDocument {
    var builder = BSONBuilder(minimumCapacity: 512)
    append(to: &builder)
    return try builder.finish()
  }

  func append(to builder: inout BSONBuilder) {
    switch self {
    case .all(let conditions): ConditionEntries(conditions).append(to: &builder)
    // The server refuses an empty `$or`; this is true of no document, too.
    case .any(let conditions) where conditions.isEmpty:
      builder.append("$nor", [Condition.always]) { $0.append(to: &$1) }
    case .any(let conditions): builder.append("$or", conditions) { $0.append(to: &$1) }
    case .none(let conditions) where conditions.isEmpty: break
    case .none(let conditions): builder.append("$nor", conditions) { $0.append(to: &$1) }
    case .field(let path, let test): test.append(at: path, to: &builder)
    }
  }
}

extension BSONBuilder {
  /// An array of documents, each with what `write` writes of its part.
  mutating func append<Part>(
    _ key: String, _ parts: [Part], _ write: (Part, inout BSONBuilder) -> Void
  ) {
    beginArray(key)
    for part in parts {
      beginDocument()
      write(part, &self)
      endDocument()
    }
    endArray()
  }
}
