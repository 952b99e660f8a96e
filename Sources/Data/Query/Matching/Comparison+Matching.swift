import BSON

extension Comparison {
  /// Whether a stored value, nil for a missing one, stands so to the value that is asked for.
  ///
  /// Only values of one bracket compare, except that null stands for missing and undefined, too, and
  /// that everything lies between MinKey and MaxKey. NaN equals itself and has no order.
  func holds(_ element: BSONElement?, _ wanted: BSONValue) -> Bool {
    guard let element else { return holdsForMissing(wanted) }
    if let ordering = element.plainOrdering(to: wanted) { return holds(ordering) }
    let type = element.type
    guard type != .undefined else { return holdsForMissing(wanted) }
    guard type.comparesWith(wanted.type) else { return holdsAcrossTypes(wanted.type) }
    let stored = element.value
    guard !stored.isNaN, !wanted.isNaN else {
      return stored.isNaN && wanted.isNaN && includesEqual
    }
    return holds(stored.ordering(to: wanted))
  }

  private func holdsForMissing(_ wanted: BSONValue) -> Bool {
    wanted.type == .null ? includesEqual : holdsAcrossTypes(wanted.type)
  }

  private func holdsAcrossTypes(_ wanted: BSONType) -> Bool {
    switch self {
    case .equal: false
    case .less, .lessOrEqual: wanted == .maxKey
    case .greater, .greaterOrEqual: wanted == .minKey
    }
  }

  private var includesEqual: Bool { self != .less && self != .greater }

  private func holds(_ ordering: BSONOrdering) -> Bool {
    switch self {
    case .equal: ordering == .same
    case .less: ordering == .ascending
    case .lessOrEqual: ordering != .descending
    case .greater: ordering == .descending
    case .greaterOrEqual: ordering != .ascending
    }
  }
}

extension BSONType {
  fileprivate func comparesWith(_ other: BSONType) -> Bool {
    self == other || isNumber && other.isNumber || isText && other.isText
  }

  private var isNumber: Bool {
    self == .double || self == .int32 || self == .int64 || self == .decimal128
  }

  private var isText: Bool { self == .string || self == .symbol }
}

extension BSONValue {
  var isNaN: Bool {
    switch self {
    case .double(let number): number.isNaN
    case .decimal128(let number): number.isNaN
    default: false
    }
  }
}
