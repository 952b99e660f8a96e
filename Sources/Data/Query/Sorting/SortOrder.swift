public import BSON

/// An order of documents, without the types of their declaration.
public struct SortOrder: Hashable, Sendable {
  /// One field to sort by.
  public struct Key: Hashable, Sendable {
    /// Where the value stands.
    public let path: FieldPath
    /// Whether the least value comes first.
    public let direction: Direction

    /// A key of the order.
    public init(_ path: FieldPath, _ direction: Direction) {
      self.path = path
      self.direction = direction
    }
  }

  /// Which value comes first, with the number that the server is sent for it.
  public enum Direction: Int32, Hashable, Sendable, CaseIterable {
    /// The least value first.
    case ascending = 1
    /// The greatest value first.
    case descending = -1
  }

  /// The first decides; later ones where those before leave a tie. No path stands twice.
  public let keys: [Key]

  /// An order by these keys.
  ///
  /// - Parameter keys: of keys with the same path only the first counts, since a later one could
  ///   decide nothing.
  public init(_ keys: [Key]) {
    var seen: Set<FieldPath> = []
    self.keys = keys.filter { seen.insert($0.path).inserted }
  }

  /// As the server is sent it.
  ///
  ///     {start: 1, _id: 1}
  public func rendered() throws(BSONError) -> BSONDocument {
    var builder = BSONBuilder()
    for key in keys { builder.append(key.path.text, .int32(key.direction.rawValue)) }
    return try builder.finish()
  }
}
