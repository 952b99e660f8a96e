/// A finite number of any BSON type without rounding: ±coefficient × 2^twos × 10^tens.
struct ExactNumber {
  let isNegative: Bool
  /// 0 for zero, which then has no sign.
  let coefficient: UInt128
  let twos: Int
  let tens: Int

  init(_ integer: Int64) {
    isNegative = integer < 0
    coefficient = UInt128(integer.magnitude)
    (twos, tens) = (0, 0)
  }

  /// A finite double.
  init(finite double: Double) {
    isNegative = double < 0
    let hidden: UInt64 = double.isNormal ? 1 << 52 : 0
    coefficient = UInt128(double.significandBitPattern | hidden)
    twos = max(Int(double.exponentBitPattern), 1) - 1_075
    tens = 0
  }

  init(isNegative: Bool, coefficient: UInt128, tens: Int) {
    self.isNegative = isNegative && coefficient != 0
    self.coefficient = coefficient
    self.tens = tens
    twos = 0
  }

  /// Compares this number with another, exactly.
  func ordering(to other: ExactNumber) -> BSONOrdering {
    guard sign == other.sign, sign != 0 else { return BSONOrdering(sign, other.sign) }
    let size = orderingOfSize(to: other)
    return isNegative ? size.reversed : size
  }

  private var sign: Int { coefficient == 0 ? 0 : isNegative ? -1 : 1 }

  private func orderingOfSize(to other: ExactNumber) -> BSONOrdering {
    // Logarithms decide when the sizes are far apart. So the numbers that remain to be multiplied
    // out are short: they are within a factor of 16 of each other and share the smaller exponents.
    let difference = logarithm - other.logarithm
    if abs(difference) > 4 { return difference < 0 ? .ascending : .descending }
    let leastTwos = min(twos, other.twos)
    let leastTens = min(tens, other.tens)
    let left = Natural(coefficient, twos: twos - leastTwos, tens: tens - leastTens)
    let right = Natural(
      other.coefficient, twos: other.twos - leastTwos, tens: other.tens - leastTens)
    return left.ordering(to: right)
  }

  /// The logarithm to base 2, with an error below 1. The coefficient must not be 0.
  private var logarithm: Double {
    let bits = UInt128.bitWidth - coefficient.leadingZeroBitCount
    return Double(bits + twos) + Double(tens) * 3.321928094887362
  }
}
