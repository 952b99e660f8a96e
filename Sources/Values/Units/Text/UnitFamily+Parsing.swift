extension UnitFamily {
  /// Reads a number and its unit: `137 lb`, `5'11"`, `1 lb 4 oz`, `5:30 min/km`, `20 [foz_us]`.
  ///
  /// The family decides what a name means: `oz` is an ounce for a mass and refused for a volume.
  /// Negative numbers are accepted; the caller decides whether they make sense.
  static func parse(
    _ text: some StringProtocol, numbers: NumberMarks = .unstated, of rule: SubstanceRule = .any
  ) throws(UnitParseError) -> (value: Double, unit: UnitOfMeasure<Self>) {
    var scanner = QuantityScanner(text, numbers)
    let first = try scanner.number()
    if scanner.isAtEnd { return try withoutUnit(first) }
    do {
      let unit = try unit(named: scanner.remainder, of: rule)
      return (try value(of: first, in: unit), unit)
    } catch {
      guard scanner.remainder.utf8.contains(where: \.isASCIIDigit) else { throw error }
      return try compound(from: first, rest: &scanner)
    }
  }

  /// Reads `1:15:00`, which needs no unit, and refuses every other number without one.
  private static func withoutUnit(
    _ number: ScannedNumber
  ) throws(UnitParseError) -> (value: Double, unit: UnitOfMeasure<Self>) {
    guard case .clock(let seconds, 3) = number, let unit = unit(ucum: "s") else {
      throw .missingUnit(choices: everydayUnits.prefix(4).map(\.symbol))
    }
    return (Double(seconds), unit)
  }

  private static func value(
    of number: ScannedNumber, in unit: UnitOfMeasure<Self>
  ) throws(UnitParseError) -> Double {
    switch number {
    case .decimal(let value): return value
    case .clock(let sixtieths, let groups):
      let countsSixtieths = ["h", "min"].contains {
        unit.ucum == $0 || unit.ucum.hasPrefix($0 + "/")
      }
      // `1:15:00 min` could mean 75 minutes or 75 seconds, so three groups need a unit of hours.
      let countsHours = unit.ucum == "h" || unit.ucum.hasPrefix("h/")
      guard readsClock, countsSixtieths, groups == 2 || countsHours else { throw .syntax }
      return Double(sixtieths) / (groups == 2 ? 60 : 3600)
    }
  }

  /// Reads `5 ft 11 in`. It adds up in the smallest unit, so that 71 in is exact.
  private static func compound(
    from first: ScannedNumber, rest scanner: inout QuantityScanner
  ) throws(UnitParseError) -> (value: Double, unit: UnitOfMeasure<Self>) {
    guard case .decimal(var total) = first else { throw .syntax }
    let isNegative = total.sign == .minus
    var unit = try unit(named: scanner.unitName())
    while !scanner.isAtEnd {
      guard case .decimal(let value) = try scanner.number(), !scanner.isAtEnd else {
        throw .missingUnit(choices: everydayUnits.prefix(4).map(\.symbol))
      }
      let smaller = try Self.unit(named: scanner.unitName())
      guard let sum = unit.adding(value, smaller, to: total, isNegative: isNegative) else {
        throw .brokenCompound
      }
      (total, unit) = (sum, smaller)
    }
    return (total, unit)
  }
}

extension UnitOfMeasure {
  /// A whole number of this unit and a number of a smaller one, as a number of the smaller one; nil
  /// if they are not such: `5.5 ft 3 in`, `5 ft 14 in`.
  func adding(
    _ value: Double, _ smaller: Self, to total: Double, isNegative: Bool = false
  ) -> Double? {
    factor.adding(value, smaller.factor, to: total, isNegative: isNegative)
  }
}

extension Rational {
  /// The same for units by their factors.
  func adding(
    _ value: Double, _ smaller: Rational, to total: Double, isNegative: Bool = false
  ) -> Double? {
    guard let count = wholeQuotient(by: smaller), count > 1, total == total.rounded(),
      value.sign == .plus, value < Double(count)
    else { return nil }
    return total * Double(count) + (isNegative ? -value : value)
  }

  /// How often a fraction goes into this one; nil if that is no whole number.
  private func wholeQuotient(by other: Rational) -> Int64? {
    let top = Int128(numerator) * Int128(other.denominator)
    let bottom = Int128(denominator) * Int128(other.numerator)
    guard bottom != 0 else { return nil }
    let (quotient, remainder) = top.quotientAndRemainder(dividingBy: bottom)
    return remainder == 0 ? Int64(exactly: quotient) : nil
  }
}
