public import BSON
import Units

/// A typed view over a document's bytes. The bytes own everything: fields that no declaration
/// names stay where they are through any change.
@dynamicMemberLookup
public struct Document<F: Fields>: Sendable {
  /// The document itself, undeclared fields included.
  public let bson: BSONDocument
  /// Where it stands in the document that it was read from, for misfits; empty for a whole one.
  private let path: String

  /// A view over any document; nothing is checked before a field is read.
  public init(_ bson: BSONDocument = [:]) {
    self.init(bson, at: "")
  }

  private init(_ bson: BSONDocument, at path: String) {
    self.bson = bson
    self.path = path
  }
}

// Null counts as absent, for fields, objects and lists alike.
extension Document {
  /// The field's value; nil when the document does not hold the field.
  public subscript<V>(dynamicMember path: KeyPath<F, Field<V>>) -> V? {
    get throws(StoredMisfit) {
      let field = F.declared.fields[keyPath: path]
      guard let stored = stored(field.outline) else { return nil }
      guard let value = field.codec.decode(stored) else { throw misfit(field.outline) }
      return value
    }
  }

  /// The nested object; nil when the document does not hold it.
  public subscript<G>(dynamicMember path: KeyPath<F, Nested<G>>) -> Document<G>? {
    get throws(StoredMisfit) {
      let outline = F.declared.fields[keyPath: path].outline
      guard let stored = stored(outline) else { return nil }
      return try Document<G>(stored, at: place(of: outline.storedKey))
    }
  }

  /// The listed objects, in their stored order; empty when the document does not hold the list.
  public subscript<G>(dynamicMember path: KeyPath<F, Listed<G>>) -> [Document<G>] {
    get throws(StoredMisfit) {
      let outline = F.declared.fields[keyPath: path].outline
      guard let stored = stored(outline) else { return [] }
      guard case .array(let items) = stored else { throw misfit(outline) }
      let place = place(of: outline.storedKey)
      return try items.enumerated().map { index, item throws(StoredMisfit) in
        try Document<G>(item, at: "\(place).\(index)")
      }
    }
  }

  /// The field's value, or the reason there is none.
  public func required<V>(_ path: KeyPath<F, Field<V>>) throws(StoredMisfit) -> V {
    guard let value = try self[dynamicMember: path] else {
      throw misfit(F.declared.fields[keyPath: path].outline)
    }
    return value
  }

  /// The nested object, or the reason there is none.
  public func required<G>(_ path: KeyPath<F, Nested<G>>) throws(StoredMisfit) -> Document<G> {
    guard let value = try self[dynamicMember: path] else {
      throw misfit(F.declared.fields[keyPath: path].outline)
    }
    return value
  }

  /// The error for a value of this document that is not as it should be.
  public func misfit(_ key: String, expected: String) -> StoredMisfit {
    StoredMisfit(path: place(of: key), expected: expected)
  }

  private func misfit(_ field: FieldOutline) -> StoredMisfit {
    misfit(field.storedKey, expected: field.shape.expectation.text(for: .metric))
  }

  /// - Throws: `StoredMisfit` when the value is no object.
  private init(_ stored: BSONValue, at path: String) throws(StoredMisfit) {
    guard let object = stored.documentValue else {
      let expected = Shape.object(F.declared.shape).expectation.text(for: .metric)
      throw StoredMisfit(path: path, expected: expected)
    }
    self.init(object, at: path)
  }

  private func stored(_ field: FieldOutline) -> BSONValue? {
    guard let stored = bson[field.storedKey], stored != .null else { return Optional.none }
    return stored
  }

  private func place(of key: String) -> String {
    path.isEmpty ? key : "\(path).\(key)"
  }
}

extension Document {
  /// This document with the field set in place, or appended; nil removes it.
  public func setting<V>(
    _ path: KeyPath<F, Field<V>>, to value: V?
  ) throws(BSONError) -> Document {
    let field = F.declared.fields[keyPath: path]
    let key = field.outline.storedKey
    guard let value else { return Document(bson.removing(key), at: self.path) }
    return Document(try bson.setting(key, to: field.codec.encode(value)), at: self.path)
  }
}

/// Two views of the same bytes are equal, wherever these stand.
extension Document: Hashable {
  /// Whether both are views of the same bytes.
  public static func == (first: Document, second: Document) -> Bool {
    first.bson == second.bson
  }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(bson)
  }
}

extension Fields {
  /// The key a field is stored under, for repositories that filter by it.
  public static func key(_ path: KeyPath<Self, some DeclaredField>) -> String {
    declared.fields[keyPath: path].outline.storedKey
  }
}
