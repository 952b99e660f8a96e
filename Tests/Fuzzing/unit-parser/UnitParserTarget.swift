import Units

/// Any text is either refused with a message, or read as a quantity that can be printed and read
/// again.
func fuzz(_ bytes: [UInt8]) {
  let marks = NumberMarks.allCases[Int(bytes.first ?? 0) % NumberMarks.allCases.count]
  let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
  check(text, marks, as: Mass.self)
  check(text, marks, as: Volume.self)
  check(text, marks, as: TimeSpan.self)
  check(text, marks, as: Length.self)
  check(text, marks, as: Temperature.self)
  check(text, marks, as: Pace.self)
  check(text, marks, as: Molarity.self)
  check(text, marks, as: VolumeRate.self)
  _ = NumberMarks(languageTag: text)
}

private func check<M: Measured>(_ text: String, _ marks: NumberMarks, as type: M.Type) {
  let measured: M
  do throws(UnitParseError) {
    measured = try M.parse(text, numbers: marks)
  } catch {
    demand(!error.description.isEmpty && !error.advice.isEmpty, "a refusal has words")
    demand(error.choices.count < 20, "and few choices")
    return
  }
  demand(measured.stored.isFinite, "what is read is finite")
  checkSubstances(of: text, marks, is: measured)
  // Near the maximum of `Double`, the number in a smaller unit would be infinite.
  guard measured.stored.magnitude < 1e300 else { return }
  for system in UnitSystem.allCases { checkPrinting(of: measured, for: system) }
}

/// A printed quantity can be read again, and is the same to half of its last digit.
private func checkPrinting<M: Measured>(of measured: M, for system: UnitSystem) {
  let printed = measured.formatted(for: system)
  let back = demand("what is printed is read: \(printed)") { try M.parse(printed) }
  let digit = lastDigit(of: M.Family.display(of: measured.stored.magnitude, for: system))
  // A little more, for the rounding of the conversions.
  let slack = 0.500001 * digit + 1e-14 * measured.stored.magnitude
  demand(abs(back.stored - measured.stored) <= slack, "and is read as what it was: \(printed)")
}

/// In stored units.
private func lastDigit<Family: UnitFamily>(of display: UnitDisplay<Family>) -> Double {
  switch display {
  case .number(let unit): (0..<unit.decimals).reduce(size(of: unit)) { digit, _ in digit / 10 }
  case .split(_, let smaller): size(of: smaller)
  case .clock(let unit): size(of: unit) / 60
  }
}

private func size<Family: UnitFamily>(of unit: UnitOfMeasure<Family>) -> Double {
  Double(unit.factor.numerator) / Double(unit.factor.denominator)
}

/// A rule about substances can refuse a text, but never changes the result.
private func checkSubstances<M: Measured>(
  of text: String, _ marks: NumberMarks, is measured: M
) {
  if let plain = try? M.parse(text, numbers: marks, of: .none) {
    demand(plain == measured, "a text without a substance needs no rule")
  }
}
