package import BSON

/// The declared fields of one object, found by the name JSON uses or by the key BSON stores.
package struct ObjectShape: Sendable {
  /// In the order of declaration.
  package let fields: [FieldOutline]
  /// What a text in place of the object is: `"7:00 AM"` means `{"time": "7:00 AM"}`. Nil when the
  /// object is written as one only.
  package let shorthand: FieldOutline?
  /// Whether an undeclared name that is nearly a declared one is refused: something is worked out
  /// from the object, and what is not read would not count.
  package let refusesNearMatches: Bool
  /// The shape of a document's kind, where the value of one field chooses among several.
  private let variants: (@Sendable (BSONDocument) -> ObjectShape?)?
  private let byName: [KeyBytes: Int]
  private let byStoredKey: [KeyBytes: Int]

  package init(
    fields: [FieldOutline], shorthand: FieldOutline? = nil, refusesNearMatches: Bool = false,
    variants: (@Sendable (BSONDocument) -> ObjectShape?)? = nil
  ) {
    self.fields = fields
    self.variants = variants
    self.shorthand = shorthand
    self.refusesNearMatches = refusesNearMatches
    byName = Self.index(fields) { [$0.name] + $0.formerNames }
    byStoredKey = Self.index(fields) { [$0.storedKey] }
  }

  /// The shape that a document has: that of its kind where there are several kinds, else this one.
  package func variant(of document: BSONDocument) -> ObjectShape {
    variants?(document) ?? self
  }

  /// By its name, or by one that it had before.
  package func field(named name: String) -> FieldOutline? {
    byName[KeyBytes(name)].map { fields[$0] }
  }

  package func field(storedAs key: String) -> FieldOutline? {
    byStoredKey[KeyBytes(key)].map { fields[$0] }
  }

  /// The declared name a misspelt one was probably meant to be.
  package func nearMatch(for name: String) -> String? {
    NearMatch.of(name, among: fields.flatMap { [$0.name] + $0.formerNames })
      .flatMap { field(named: $0)?.name }
  }

  private static func index(
    _ fields: [FieldOutline], by keys: (FieldOutline) -> [String]
  ) -> [KeyBytes: Int] {
    Dictionary(
      fields.enumerated().flatMap { index, field in keys(field).map { (KeyBytes($0), index) } },
      uniquingKeysWith: { first, _ in first })
  }
}
