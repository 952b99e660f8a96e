/// A natural number of any size, with just the operations that an exact comparison needs.
struct Natural {
  /// The digits in base 2³², lowest first; the highest is not 0.
  private var words: [UInt32] = []

  /// coefficient × 2^twos × 10^tens, for exponents from 0 up. O((twos + tens)²) in words.
  init(_ coefficient: UInt128, twos: Int, tens: Int) {
    var rest = coefficient
    while rest != 0 {
      words.append(UInt32(truncatingIfNeeded: rest))
      rest >>= 32
    }
    multiply(by: 1 << 31, times: twos / 31)
    multiply(by: 2, times: twos % 31)
    multiply(by: 1_000_000_000, times: tens / 9)
    multiply(by: 10, times: tens % 9)
  }

  private mutating func multiply(by factor: UInt64, times: Int) {
    for _ in 0..<times {
      var carry: UInt64 = 0
      for index in words.indices {
        let product = UInt64(words[index]) * factor + carry
        words[index] = UInt32(truncatingIfNeeded: product)
        carry = product >> 32
      }
      if carry != 0 { words.append(UInt32(truncatingIfNeeded: carry)) }
    }
  }

  func ordering(to other: Natural) -> BSONOrdering {
    guard words.count == other.words.count else {
      return BSONOrdering(words.count, other.words.count)
    }
    for (left, right) in zip(words.reversed(), other.words.reversed()) where left != right {
      return BSONOrdering(left, right)
    }
    return .same
  }
}
