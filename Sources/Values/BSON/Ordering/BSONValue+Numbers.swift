extension BSONValue {
  /// Compares two numbers of any types by their exact value.
  func orderingOfNumbers(to other: BSONValue) -> BSONOrdering {
    switch (self, other) {
    case (.int32(let left), .int32(let right)): return BSONOrdering(left, right)
    case (.int64(let left), .int64(let right)): return BSONOrdering(left, right)
    case (.double(let left), .double(let right)) where !left.isNaN && !right.isNaN:
      return BSONOrdering(left, right)
    case (.int64(let left), .double(let right)) where left.isExactDouble && !right.isNaN:
      return BSONOrdering(Double(left), right)
    case (.double(let left), .int64(let right)) where right.isExactDouble && !left.isNaN:
      return BSONOrdering(left, Double(right))
    default:
      let (left, right) = (numberRank, other.numberRank)
      guard left == .finite, right == .finite, let number = exactNumber,
        let otherNumber = other.exactNumber
      else { return BSONOrdering(left.rawValue, right.rawValue) }
      return number.ordering(to: otherNumber)
    }
  }

  /// The order of NaN, infinities and finite numbers, before the size of finite ones is compared.
  private enum NumberRank: Int {
    case notANumber
    case negativeInfinity
    case finite
    case infinity
  }

  private var numberRank: NumberRank {
    switch self {
    case .double(let number) where number.isNaN: .notANumber
    case .double(let number) where number.isInfinite: number < 0 ? .negativeInfinity : .infinity
    case .decimal128(let number):
      switch number.meaning {
      case .notANumber: .notANumber
      case .infinity: number.isNegative ? .negativeInfinity : .infinity
      case .number: .finite
      }
    default: .finite
    }
  }

  /// The exact value of a finite number; nil for anything else.
  private var exactNumber: ExactNumber? {
    switch self {
    case .int32(let number): return ExactNumber(Int64(number))
    case .int64(let number): return ExactNumber(number)
    case .double(let number): return number.isFinite ? ExactNumber(finite: number) : nil
    case .decimal128(let number):
      guard case .number(let coefficient, let exponent) = number.meaning else { return nil }
      return ExactNumber(
        isNegative: number.isNegative, coefficient: coefficient, tens: exponent)
    default: return nil
    }
  }
}

extension Int64 {
  /// Whether it is so small that every such number is a double: up to 2^53.
  var isExactDouble: Bool { magnitude <= 1 << 53 }
}
