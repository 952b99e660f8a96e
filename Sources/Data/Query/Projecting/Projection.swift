public import BSON
public import Schema

/// Which fields of a type's documents are wanted.
///
/// ```swift
/// .only(\.name, \.home.zone)   // {name: 1, "home.zone": 1}
/// .without(\.notes)            // {notes: 0}
/// ```
public struct Projection<F: Fields>: Hashable, Sendable {
  /// The same without the declaration's types.
  public let selection: FieldSelection

  /// A selection whose paths nobody has compared with the declaration.
  public init(_ selection: FieldSelection) { self.selection = selection }

  /// Only these fields, and the document's id. Of the fields of an object all others go, too.
  ///
  ///     {name: 1, "home.zone": 1}
  public static func only<each P: QueryField>(_ fields: repeat KeyPath<F, each P>) -> Projection {
    Projection(FieldSelection(.only, paths(repeat each fields)))
  }

  /// All but these fields.
  ///
  ///     {tags: 0}
  public static func without<each P: QueryField>(
    _ fields: repeat KeyPath<F, each P>
  ) -> Projection {
    Projection(FieldSelection(.without, paths(repeat each fields)))
  }

  private static func paths<each P: QueryField>(
    _ fields: repeat KeyPath<F, each P>
  ) -> [FieldPath] {
    var paths: [FieldPath] = []
    for field in repeat each fields {
      paths.append(FieldPath(F.declared.fields[keyPath: field].path))
    }
    return paths
  }

  /// As the server is sent it.
  public func rendered() throws(BSONError) -> BSONDocument { try selection.rendered() }

  /// The document with only what is wanted, as the server would send it.
  ///
  /// - Throws: `BSONError` when a limit of BSON is passed.
  public func applied(to document: Document<F>) throws(BSONError) -> Document<F> {
    Document(try selection.applied(to: document.bson))
  }
}
