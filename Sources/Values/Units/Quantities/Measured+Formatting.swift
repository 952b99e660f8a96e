extension Measured {
  /// The number in one unit, rounded to the unit's `decimals`: `72.5 kg`.
  public func formatted(in unit: UnitOfMeasure<Family>) -> String {
    joined(decimalText(self.in(unit), decimals: unit.decimals), unit.symbol)
  }

  /// The value as readers of a unit system expect it: `1.2 L`, `40.6 fl oz`, `5 ft 11 in`, `5:30
  /// min/km`.
  public func formatted(for system: UnitSystem) -> String {
    guard stored.isFinite else { return formatted(in: Family.preferredUnit(for: system)) }
    switch Family.display(of: stored.magnitude, for: system) {
    case .number(let unit): return formatted(in: unit)
    case .split(let larger, let smaller): return split(larger, smaller)
    case .clock(let unit): return clock(unit)
    }
  }

  private func split(_ larger: UnitOfMeasure<Family>, _ smaller: UnitOfMeasure<Family>) -> String {
    let count = larger.factor / smaller.factor
    let total = self.in(smaller).rounded()
    guard count.denominator == 1, total.magnitude < 1e15 else { return formatted(in: larger) }
    let (whole, rest) = Int64(total.magnitude).quotientAndRemainder(dividingBy: count.numerator)
    let parts = [(whole, larger.symbol), (rest, smaller.symbol)].filter { $0.0 != 0 }
    let text = parts.map { joined("\($0.0)", $0.1) }.joined(separator: " ")
    if parts.isEmpty { return joined("0", smaller.symbol) }
    return (total < 0 ? "-" : "") + text
  }

  /// Hours and minutes, or minutes and seconds. A plain number if there are more digits before the
  /// colon than the parser accepts.
  private func clock(_ unit: UnitOfMeasure<Family>) -> String {
    let total = (self.in(unit) * 60).rounded()
    let limit = 60 * powerOfTen(QuantityScanner.longestClockWhole)
    guard total.magnitude < limit else { return formatted(in: unit) }
    let (whole, rest) = Int64(total.magnitude).quotientAndRemainder(dividingBy: 60)
    let sign = total < 0 ? "-" : ""
    return joined("\(sign)\(whole):\(rest < 10 ? "0" : "")\(rest)", unit.symbol)
  }

  private func joined(_ number: String, _ symbol: String) -> String { "\(number) \(symbol)" }
}
