/// How one value stands to another in MongoDB's order.
public enum BSONOrdering: Hashable, Sendable {
  /// The first is lower.
  case ascending
  /// Neither is lower, as `1` and `1.0`; the bytes may differ.
  case same
  /// The first is higher.
  case descending

  /// How two values that Swift can compare stand to each other.
  init<Value: Comparable>(_ left: Value, _ right: Value) {
    self = left < right ? .ascending : left == right ? .same : .descending
  }

  /// How two byte strings stand to each other: byte by byte, a prefix first.
  init(bytes left: some Sequence<UInt8>, _ right: some Sequence<UInt8>) {
    if left.lexicographicallyPrecedes(right) {
      self = .ascending
    } else {
      self = right.lexicographicallyPrecedes(left) ? .descending : .same
    }
  }

  /// This, or what decides where this does not.
  func then(_ next: @autoclosure () -> BSONOrdering) -> BSONOrdering {
    self == .same ? next() : self
  }

  /// What it is when the two change places.
  var reversed: BSONOrdering {
    switch self {
    case .ascending: .descending
    case .same: .same
    case .descending: .ascending
    }
  }
}
