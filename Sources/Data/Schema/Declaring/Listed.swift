/// A declared list of objects inside a document.
public struct Listed<F: Fields>: DeclaredField, Sendable {
  /// The list without the type of its objects.
  public let outline: FieldOutline
  /// The stored keys from the document to the list, with dots between them.
  public let path: String

  /// A list of objects that are declared by another type; `count` says how many it may hold.
  public init(
    _ name: String, formerly formerNames: [String] = [], _ fields: F.Type,
    count: ClosedRange<Int>? = nil, is presence: Presence = .optional,
    visibleTo audience: Audience = .everyone, _ about: String
  ) {
    var options = FieldOptions(
      formerNames: formerNames, presence: presence, visibleTo: audience, about: about)
    options.constraints.count = count
    outline = FieldOutline(name, shape: .list(.object(F.declared.shape)), options)
    path = name
  }

  private init(_ outline: FieldOutline, at path: String) {
    self.outline = outline
    self.path = path
  }

  /// The same list, seen from the document around its own.
  func inside(_ place: String) -> Listed { Listed(outline, at: place + "." + path) }
}
