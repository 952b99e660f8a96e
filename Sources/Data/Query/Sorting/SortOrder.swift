package import BSON

/// An order of documents, without the types of their declaration.
package struct SortOrder: Hashable, Sendable {
  /// One field to sort by.
  package struct Key: Hashable, Sendable {
    package let path: FieldPath
    package let direction: Direction

    package init(_ path: FieldPath, _ direction: Direction) {
      self.path = path
      self.direction = direction
    }
  }

  package enum Direction: Int32, Hashable, Sendable, CaseIterable {
    case ascending = 1
    case descending = -1
  }

  /// The first decides; later ones where those before leave a tie. No path stands twice.
  package let keys: [Key]

  /// - Parameter keys: of keys with the same path only the first counts, since a later one could
  ///   decide nothing.
  package init(_ keys: [Key]) {
    var seen: Set<FieldPath> = []
    self.keys = keys.filter { seen.insert($0.path).inserted }
  }

  ///     {start: 1, _id: 1}
  package func rendered() throws(BSONError) -> BSONDocument {
    var builder = BSONBuilder()
    for key in keys { builder.append(key.path.text, .int32(key.direction.rawValue)) }
    return try builder.finish()
  }
}
