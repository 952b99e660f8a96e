/// A declared object inside a document. Its fields are reached through it: `\.home.zone`.
@dynamicMemberLookup
public struct Nested<F: Fields>: DeclaredField, Sendable {
  /// The object without its type.
  public let outline: FieldOutline
  /// The stored keys of the objects around it, with a dot behind each.
  private let place: String

  /// An object that is declared by another type.
  public init(
    _ name: String, formerly formerNames: [String] = [], _ fields: F.Type,
    is presence: Presence = .optional, visibleTo audience: Audience = .everyone, _ about: String
  ) {
    outline = FieldOutline(
      name, shape: .object(F.declared.shape),
      FieldOptions(
        formerNames: formerNames, presence: presence, visibleTo: audience, about: about))
    place = ""
  }

  private init(_ outline: FieldOutline, in place: String) {
    self.outline = outline
    self.place = place
  }

  /// The stored keys from the document to the object, with dots between them.
  public var path: String { place + outline.storedKey }

  /// A field of the object, seen from the document.
  @inlinable
  public subscript<Inner: QueryField>(
    dynamicMember field: KeyPath<F, Inner>
  ) -> InnerField<Inner.Value> {
    let inner = F.declared.fields[keyPath: field]
    return InnerField(path: path + "." + inner.path, codec: inner.codec)
  }

  /// An object in the object, seen from the document.
  public subscript<G>(dynamicMember object: KeyPath<F, Nested<G>>) -> Nested<G> {
    let inner = F.declared.fields[keyPath: object]
    return Nested<G>(inner.outline, in: path + "." + inner.place)
  }

  /// A list in the object, seen from the document.
  public subscript<G>(dynamicMember list: KeyPath<F, Listed<G>>) -> Listed<G> {
    F.declared.fields[keyPath: list].inside(path)
  }
}
