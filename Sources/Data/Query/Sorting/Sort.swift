public import BSON
public import Schema

/// In which order documents of a type are wanted: `[.ascending(\.start), .descending(\.name)]`.
///
/// MongoDB's order: a missing value comes before all others, and a list has the place of its least
/// element (its greatest where the order descends).
public struct Sort<F: Fields>: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// The same without the declaration's types.
  public let order: SortOrder

  /// One field to sort by.
  public struct Key: Hashable, Sendable {
    fileprivate let key: SortOrder.Key

    /// The least value first, and before it documents without one.
    ///
    ///     {races: 1}
    public static func ascending<P: QueryField>(_ field: KeyPath<F, P>) -> Key {
      Key(key: SortOrder.Key(FieldPath(F.declared.fields[keyPath: field].path), .ascending))
    }

    /// The greatest value first.
    ///
    ///     {races: -1}
    public static func descending<P: QueryField>(_ field: KeyPath<F, P>) -> Key {
      Key(key: SortOrder.Key(FieldPath(F.declared.fields[keyPath: field].path), .descending))
    }
  }

  /// The first key decides; later ones where those before leave a tie.
  public init(arrayLiteral keys: Key...) { self.init(keys) }

  /// The first key decides; later ones where those before leave a tie.
  public init(_ keys: [Key]) { order = SortOrder(keys.map(\.key)) }

  /// An order whose paths nobody has compared with the declaration.
  public init(_ order: SortOrder) { self.order = order }

  /// As the server is sent it.
  ///
  ///     {start: 1, name: -1}
  public func rendered() throws(BSONError) -> BSONDocument { try order.rendered() }

  /// The documents in this order; those that tie keep theirs. O(n log n).
  ///
  /// - Throws: `SortFault` for a document that the server cannot sort either.
  public func sorted(_ documents: [Document<F>]) throws(SortFault) -> [Document<F>] {
    try order.sorted(documents.map(\.bson)).map { Document($0) }
  }
}
