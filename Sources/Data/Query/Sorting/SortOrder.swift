public import BSON

/// An order of documents, without the types of their declaration.
public struct SortOrder: Hashable, Sendable {
  /// One field to sort by.
  public struct Key: Hashable, Sendable {
    public let path: FieldPath
    public let direction: Direction

    public init(_ path: FieldPath, _ direction: Direction) {
      self.path = path
      self.direction = direction
    }
  }

  public enum Direction: Int32, Hashable, Sendable, CaseIterable {
    case ascending = 1
    case descending = -1
  }

  /// The first decides; later ones where those before leave a tie. No path stands twice.
  public let keys: [Key]

  /// - Parameter keys: of keys with the same path only the first counts, since a later one could
  ///   decide nothing.
  public init(_ keys: [Key]) {
    var seen: Set<FieldPath> = []
    self.keys = keys.filter { seen.insert($0.path).inserted }
  }

  ///     {start: 1, _id: 1}
  public func rendered() throws(BSONError) -> BSONDocument {
    var builder = BSONBuilder()
    for key in keys { builder.append(key.path.text, .int32(key.direction.rawValue)) }
    return try builder.finish()
  }
}
