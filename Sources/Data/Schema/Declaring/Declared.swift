import BSON

/// A declaration together with the shape of the documents it declares.
///
/// A class, since a declaration is looked at for each field of each document: a struct would be copied
/// each time, with all that its fields hold.
public final class Declared<F: Fields>: Sendable {
  /// The one instance of the declaration.
  ///
  /// Lent, not copied: a key path would else copy the whole declaration to read one field of it.
  @inlinable public var fields: F { _read { yield declaration } }

  @usableFromInline let declaration: F
  /// The same without Swift types: validates documents, and makes MongoDB's validator.
  public let shape: ObjectShape

  /// Lists the fields by reflection, once, in the order they are written. A declaration that stands
  /// in another one, such as what all events have, adds its fields at its place.
  ///
  /// - Parameters:
  ///   - fields: the one instance of the declaration.
  ///   - rules: what the fields must be to each other.
  ///   - refusesNearMatches: for what something is worked out from: a name that is nearly a
  ///     declared one is then a fault, since what is not read would not count.
  public init(
    _ fields: F, rules: [Rule<F>] = [], refusingNearMatches refusesNearMatches: Bool = false
  ) {
    declaration = fields
    shape = ObjectShape(
      fields: Self.outlines(of: fields), rules: rules.map { $0.resolve(fields) },
      refusesNearMatches: refusesNearMatches)
  }

  /// The same for documents that a person may also write as one text.
  ///
  /// - Parameters:
  ///   - fields: the one instance of the declaration.
  ///   - rules: what the fields must be to each other.
  ///   - field: the field that the text sets; the others are absent.
  public init<V>(
    _ fields: F, rules: [Rule<F>] = [], writtenAs field: KeyPath<F, Field<V>>
  ) {
    declaration = fields
    shape = ObjectShape(
      fields: Self.outlines(of: fields), rules: rules.map { $0.resolve(fields) },
      shorthand: fields[keyPath: field].outline)
  }

  /// The same for documents of several kinds, which have these fields in common.
  ///
  /// - Parameters:
  ///   - fields: the one instance of the declaration.
  ///   - rules: what the fields must be to each other.
  ///   - field: names the kind.
  ///   - shape: what documents of a kind hold, these fields included.
  public init<Kind: CaseIterable & RawRepresentable<String>>(
    _ fields: F, rules: [Rule<F>] = [], varyingBy field: KeyPath<F, Field<Kind>>,
    _ shape: @escaping @Sendable (Kind) -> ObjectShape
  ) {
    declaration = fields
    self.shape = ObjectShape(
      fields: Self.outlines(of: fields), rules: rules.map { $0.resolve(fields) },
      variants: ObjectShape.Variants(
        tag: fields[keyPath: field].outline.storedKey, kinds: Kind.allCases.map(\.rawValue),
        shape: { word in Kind(rawValue: word).map(shape) }))
  }

  private static func outlines(of fields: any Fields) -> [FieldOutline] {
    Mirror(reflecting: fields).children.flatMap { child -> [FieldOutline] in
      if let field = child.value as? any DeclaredField { return [field.outline] }
      return (child.value as? any Fields).map(outlines) ?? []
    }
  }
}
