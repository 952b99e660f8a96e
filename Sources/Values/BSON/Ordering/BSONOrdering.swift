/// The result of comparing two values in MongoDB's order.
public enum BSONOrdering: Hashable, Sendable {
  /// The first value is lower.
  case ascending
  /// Neither value is lower, as for `1` and `1.0`; the bytes may differ.
  case same
  /// The first value is higher.
  case descending

  /// The order of two `Comparable` values.
  init<Value: Comparable>(_ left: Value, _ right: Value) {
    self = left < right ? .ascending : left == right ? .same : .descending
  }

  /// The order of two byte strings: byte by byte, a prefix first.
  init(bytes left: some Sequence<UInt8>, _ right: some Sequence<UInt8>) {
    if left.lexicographicallyPrecedes(right) {
      self = .ascending
    } else {
      self = right.lexicographicallyPrecedes(left) ? .descending : .same
    }
  }

  /// This order, or `next` if this is `same`.
  func then(_ next: @autoclosure () -> BSONOrdering) -> BSONOrdering {
    self == .same ? next() : self
  }

  /// The order after the two values change places.
  var reversed: BSONOrdering {
    switch self {
    case .ascending: .descending
    case .same: .same
    case .descending: .ascending
    }
  }
}
