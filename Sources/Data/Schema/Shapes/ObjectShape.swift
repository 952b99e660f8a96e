package import BSON

/// The declared fields of one object, found by the name JSON uses or by the key BSON stores. A class,
/// as `Declared` is.
public final class ObjectShape: Sendable {
  /// In the order of declaration; only those that its audience may see.
  public let fields: [FieldOutline]
  /// Those that its audience may not see.
  let hidden: [FieldOutline]
  /// What the fields must be to each other.
  package let rules: [FieldRule]
  /// What a text in place of the object is: `"7:00 AM"` means `{"time": "7:00 AM"}`. Nil when the
  /// object is written as one only.
  package let shorthand: FieldOutline?
  /// Whether an undeclared name that is nearly a declared one is refused: something is worked out
  /// from the object, and what is not read would not count.
  package let refusesNearMatches: Bool
  /// Nil when all documents have this shape.
  package let variants: Variants?
  /// Whether a value of the right shape can break a constraint or a rule, at any depth.
  let restricts: Bool
  /// The indices of the fields that must be there.
  package let required: [Int]
  private let byName: KeyTable
  private let byStoredKey: KeyTable
  /// Of the fields that its audience may not see, names and stored keys.
  private let hiddenKeys: KeyTable

  package init(
    fields: [FieldOutline], hidden: [FieldOutline] = [], rules: [FieldRule] = [],
    shorthand: FieldOutline? = nil, refusesNearMatches: Bool = false, variants: Variants? = nil
  ) {
    self.fields = fields
    self.hidden = hidden
    self.rules = rules
    self.variants = variants
    self.shorthand = shorthand
    self.refusesNearMatches = refusesNearMatches
    restricts =
      !rules.isEmpty || variants != nil
      || fields.contains { $0.constraints.restricts || $0.shape.restricts }
    required = fields.indices.filter { fields[$0].presence == .required }
    byName = Self.table(of: fields) { [$0.name] + $0.formerNames }
    byStoredKey = Self.table(of: fields) { [$0.storedKey] }
    hiddenKeys = Self.table(of: hidden) { [$0.name, $0.storedKey] + $0.formerNames }
  }

  /// The shape that a document has: that of its kind where there are several kinds, else this one.
  package func variant(of document: BSONDocument) -> ObjectShape {
    guard let variants else { return self }
    return document[variants.tag]?.stringValue.flatMap(variants.shape) ?? self
  }

  /// The field that names a document's kind; nil where there is only one kind.
  package var tag: FieldOutline? { variants.flatMap { field(storedAs: $0.tag) } }

  /// The field with this name, or with one that it had before; nil when none has.
  public func field(named name: String) -> FieldOutline? {
    index(named: name.utf8.span).map { fields[$0] }
  }

  /// The field with this key in BSON; nil when none has.
  public func field(storedAs key: String) -> FieldOutline? {
    field(storedAs: key.utf8.span)
  }

  /// The index of the field with this name, or with one that it had before.
  package func index(named name: Span<UInt8>) -> Int? { byName.index(of: name) }

  package func field(storedAs key: Span<UInt8>) -> FieldOutline? {
    byStoredKey.index(of: key).map { fields[$0] }
  }

  /// Whether the audience may not see what stands under a key, be it a name or a stored key.
  package func hides(_ key: Span<UInt8>) -> Bool {
    !hidden.isEmpty && hiddenKeys.index(of: key) != nil
  }

  package func hides(_ key: String) -> Bool { hides(key.utf8.span) }

  /// By its name, in the first kind that has it.
  package func fieldOfAnyKind(named name: String) -> FieldOutline? {
    field(named: name) ?? variants?.shapes.lazy.compactMap { $0.field(named: name) }.first
  }

  package func fieldOfAnyKind(storedAs key: String) -> FieldOutline? {
    field(storedAs: key) ?? variants?.shapes.lazy.compactMap { $0.field(storedAs: key) }.first
  }

  /// The declared name a misspelt one was probably meant to be, in any kind.
  package func nearMatch(for name: String) -> String? {
    let fields = self.fields + (variants?.shapes.flatMap(\.fields) ?? [])
    return NearMatch.of(name, among: fields.flatMap { [$0.name] + $0.formerNames })
      .flatMap { fieldOfAnyKind(named: $0)?.name }
  }

  private static func table(
    of fields: [FieldOutline], by keys: (FieldOutline) -> [String]
  ) -> KeyTable {
    KeyTable(fields.enumerated().flatMap { index, field in keys(field).map { ($0, index) } })
  }
}

extension ObjectShape {
  /// The shapes of a document's kinds, of which the value of one field chooses.
  package struct Variants: Sendable {
    /// The stored key of the field that names the kind.
    package let tag: String
    /// All words that the field may hold.
    package let kinds: [String]
    /// The shape of a kind; nil for another word.
    package let shape: @Sendable (String) -> ObjectShape?

    /// What documents of each kind hold. Made when it is asked for, since a kind's declaration holds
    /// the one that they have in common.
    var shapes: [ObjectShape] { kinds.compactMap(shape) }
  }
}

extension Shape {
  var restricts: Bool {
    switch self {
    case .object(let object): object.restricts
    case .list(let element), .map(let element): element.restricts
    default: false
    }
  }
}
