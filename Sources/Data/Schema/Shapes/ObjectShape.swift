package import BSON
internal import Synchronization

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
  package let restricts: Bool
  /// The indices of the fields that must be there.
  package let required: [Int]
  /// The least audience that may see all of it.
  let wholeFor: Audience
  /// The shapes for other audiences, once they were asked for.
  let narrowed = Mutex<[Audience: ObjectShape]>([:])
  /// What keys in JSON mean.
  private let written: KeyTable<WrittenKey>
  /// What stored keys mean.
  private let stored: KeyTable<StoredKey>

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
    // What a kind holds is not known yet.
    wholeFor =
      variants != nil
      ? .service : fields.map { max($0.visibleTo, $0.shape.wholeFor) }.max() ?? .everyone
    written = Self.writtenKeys(fields, hidden)
    stored = Self.storedKeys(fields, hidden)
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
    switch written[name.utf8.span] {
    case .field(let index), .formerName(let index): fields[index]
    case .storedKey, .hidden, nil: nil
    }
  }

  /// The field with this key in BSON; nil when none has.
  public func field(storedAs key: String) -> FieldOutline? {
    if case .field(let index) = stored[key.utf8.span] { fields[index] } else { nil }
  }

  /// Whether the audience may not see what stands under a key, be it a name or a stored key.
  package func hides(_ key: String) -> Bool { stored[key.utf8.span] == .hidden }

  /// What a key in JSON means; nil when it is declared in no way. O(key).
  package func meaning(ofWritten key: Span<UInt8>) -> WrittenKey? { written[key] }

  /// What a stored key means; nil when it is declared in no way. O(key).
  package func meaning(ofStored key: Span<UInt8>) -> StoredKey? { stored[key] }

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
