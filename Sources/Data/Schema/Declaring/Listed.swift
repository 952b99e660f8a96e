/// A declared list of objects inside a document.
package struct Listed<F: Fields>: DeclaredField, Sendable {
  package let outline: FieldOutline
  /// The stored keys from the document to the list, with dots between them.
  package let path: String

  package init(
    _ name: String, _ fields: F.Type, is presence: Presence = .optional, _ about: String
  ) {
    outline = FieldOutline(
      name: name, formerNames: [], storedKey: name, presence: presence,
      shape: .list(.object(F.declared.shape)), about: about)
    path = name
  }

  private init(_ outline: FieldOutline, at path: String) {
    self.outline = outline
    self.path = path
  }

  /// The same list, seen from the document around its own.
  func inside(_ place: String) -> Listed { Listed(outline, at: place + "." + path) }
}
