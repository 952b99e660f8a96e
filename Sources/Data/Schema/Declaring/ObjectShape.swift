package import BSON

/// The declared fields of one object, found by the name JSON uses or by the key BSON stores.
package struct ObjectShape: Sendable {
  /// In the order of declaration.
  package let fields: [FieldOutline]
  /// What a text in place of the object is: `"7:00 AM"` means `{"time": "7:00 AM"}`. Nil when the
  /// object is written as one only.
  package let shorthand: FieldOutline?
  /// The shape of a document's kind, where the value of one field chooses among several.
  private let variants: (@Sendable (BSONDocument) -> ObjectShape?)?
  private let byName: [KeyBytes: Int]
  private let byStoredKey: [KeyBytes: Int]

  package init(
    fields: [FieldOutline], shorthand: FieldOutline? = nil,
    variants: (@Sendable (BSONDocument) -> ObjectShape?)? = nil
  ) {
    self.fields = fields
    self.variants = variants
    self.shorthand = shorthand
    byName = Self.index(fields, by: \.name)
    byStoredKey = Self.index(fields, by: \.storedKey)
  }

  /// The shape that a document has: that of its kind where there are several kinds, else this one.
  package func variant(of document: BSONDocument) -> ObjectShape {
    variants?(document) ?? self
  }

  package func field(named name: String) -> FieldOutline? {
    byName[KeyBytes(name)].map { fields[$0] }
  }

  package func field(storedAs key: String) -> FieldOutline? {
    byStoredKey[KeyBytes(key)].map { fields[$0] }
  }

  /// The declared name a misspelt one was probably meant to be.
  package func nearMatch(for name: String) -> String? {
    NearMatch.of(name, among: fields.map(\.name))
  }

  private static func index(
    _ fields: [FieldOutline], by key: (FieldOutline) -> String
  ) -> [KeyBytes: Int] {
    Dictionary(
      fields.enumerated().map { (KeyBytes(key($1)), $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// A declared field without its Swift type: what readers and writers of documents need.
package struct FieldOutline: Sendable {
  /// The name in JSON, filters and pointers.
  package let name: String
  /// The key in BSON; a quantity's carries its unit, as in `massKg`.
  package let storedKey: String
  package let presence: Presence
  package let shape: Shape
  /// One sentence of documentation.
  package let about: String
}

/// Who may write a field, and whether it may be left out.
package enum Presence: Sendable {
  case optional
  case required
  /// Set by the service itself; refused from outside.
  case assigned
}

/// Anything in a declaration that stands for a field.
package protocol DeclaredField {
  var outline: FieldOutline { get }
}
