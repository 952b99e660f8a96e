/// A declared object inside a document.
package struct Nested<F: Fields>: DeclaredField, Sendable {
  package let outline: FieldOutline

  package init(
    _ name: String, _ fields: F.Type, is presence: Presence = .optional, _ about: String
  ) {
    outline = FieldOutline(
      name: name, formerNames: [], storedKey: name, presence: presence,
      shape: .object(F.declared.shape),
      about: about)
  }
}
