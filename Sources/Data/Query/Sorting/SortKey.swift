public import BSON

/// What a document is sorted by: a value for each key of the order.
///
/// A missing value sorts as null, an empty array as undefined, below it. An array has its least value
/// where the order ascends, its greatest where it descends.
public struct SortKey: Sendable {
  /// One for each field of the order.
  public let values: [BSONValue]
  private let directions: [SortOrder.Direction]

  init(_ values: [BSONValue], _ order: SortOrder) {
    self.values = values
    directions = order.keys.map(\.direction)
  }

  /// The key that has these values; nil unless there is one for each field of the order.
  public init?(holding values: [BSONValue], of order: SortOrder) {
    guard values.count == order.keys.count else { return nil }
    self.init(values, order)
  }

  /// How a document with this key stands to one with the other, of the same order.
  public func ordering(to other: SortKey) -> BSONOrdering {
    for (index, direction) in directions.enumerated() {
      let ordering = values[index].ordering(to: other.values[index])
      guard ordering == .same else {
        return (ordering == .ascending) == (direction == .ascending) ? .ascending : .descending
      }
    }
    return .same
  }
}

/// Why the server cannot sort a document either.
public enum SortFault: Error, Hashable, Sendable {
  /// Two of the order's paths lead through different arrays: there is no one element to take both
  /// values from.
  case parallelArrays
  /// An array's elements have the position that a path names as a key, too.
  case ambiguousPosition
}

extension SortOrder {
  /// What the document is sorted by.
  public func key(of document: BSONDocument) throws(SortFault) -> SortKey {
    var expansion = ArrayExpansion()
    try expansion.expand(document, keys.map { PathPlace($0.path) })
    let all = expansion.found.map { SortKey($0, self) }
    let least = all.dropFirst().reduce(all.first) { least, key in
      least.map { key.ordering(to: $0) == .ascending ? key : $0 }
    }
    return least ?? SortKey(keys.map { _ in .null }, self)
  }

  /// The documents in this order; those that tie keep theirs. O(n log n).
  public func sorted(_ documents: [BSONDocument]) throws(SortFault) -> [BSONDocument] {
    var keyed: [(key: SortKey, document: BSONDocument)] = []
    for document in documents { keyed.append((try key(of: document), document)) }
    return keyed.sorted { $0.key.ordering(to: $1.key) == .ascending }.map(\.document)
  }
}
