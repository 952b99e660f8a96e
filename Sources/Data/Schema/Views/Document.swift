package import BSON
import Units

/// A typed view over a document's bytes. The bytes own everything: fields that no declaration
/// names stay where they are through any change.
@dynamicMemberLookup
package struct Document<F: Fields>: Hashable, Sendable {
  package let bson: BSONDocument

  package init(_ bson: BSONDocument = [:]) {
    self.bson = bson
  }

  /// The field's value; nil when the document does not hold the field.
  package subscript<V>(dynamicMember path: KeyPath<F, Field<V>>) -> V? {
    get throws(StoredMisfit) {
      let field = F.declared.fields[keyPath: path]
      guard let stored = bson[field.outline.storedKey], stored != .null else { return nil }
      guard let value = field.codec.decode(stored) else {
        throw StoredMisfit(field.outline)
      }
      return value
    }
  }

  /// The nested object; nil when the document does not hold it.
  package subscript<G>(dynamicMember path: KeyPath<F, Nested<G>>) -> Document<G>? {
    bson[F.declared.fields[keyPath: path].outline.storedKey]?.documentValue.map { Document<G>($0) }
  }

  /// The listed objects, in their stored order; empty when the document does not hold the list.
  package subscript<G>(dynamicMember path: KeyPath<F, Listed<G>>) -> [Document<G>] {
    guard case .array(let items)? = bson[F.declared.fields[keyPath: path].outline.storedKey]
    else { return [] }
    return items.compactMap { $0.documentValue.map { Document<G>($0) } }
  }

  /// The field's value, or the reason there is none.
  package func required<V>(_ path: KeyPath<F, Field<V>>) throws(StoredMisfit) -> V {
    guard let value = try self[dynamicMember: path] else {
      let outline = F.declared.fields[keyPath: path].outline
      throw StoredMisfit(outline)
    }
    return value
  }
}

extension Document {
  /// This document with the field set in place, or appended; nil removes it.
  package func setting<V>(_ path: KeyPath<F, Field<V>>, to value: V?) throws(BSONError) -> Document
  {
    let field = F.declared.fields[keyPath: path]
    guard let value else { return Document(bson.removing(field.outline.storedKey)) }
    let stored = try field.codec.encode(value)
    return Document(try bson.setting(field.outline.storedKey, to: stored))
  }
}

extension Fields {
  /// The key a field is stored under, for repositories that filter by it.
  package static func key(_ path: KeyPath<Self, some DeclaredField>) -> String {
    declared.fields[keyPath: path].outline.storedKey
  }
}

/// A stored value that is not what its declaration says; never shows the value itself.
package struct StoredMisfit: Error, CustomStringConvertible {
  package let key: String
  package let expected: String

  package init(key: String, expected: String) {
    self.key = key
    self.expected = expected
  }

  init(_ field: FieldOutline) {
    self.init(key: field.storedKey, expected: field.shape.expectation.text(for: .metric))
  }

  package var description: String { "stored field \"\(key)\" is not \(expected)" }
}
