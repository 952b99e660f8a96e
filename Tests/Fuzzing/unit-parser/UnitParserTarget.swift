import Units

/// Any text either is refused with a sentence, or is a number that prints and reads back.
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
  // Beyond that, decimals are not worth printing, and numbers get exponents.
  guard measured.stored.magnitude < 1e12 else { return }
  for system in UnitSystem.allCases {
    let printed = measured.formatted(for: system)
    let back = demand("what is printed is read: \(printed)") { try M.parse(printed) }
    demand(back.formatted(for: .metric).isEmpty == false, "and prints")
  }
}

/// A rule about substances takes readings away; it never changes one.
private func checkSubstances<M: Measured>(
  of text: String, _ marks: NumberMarks, is measured: M
) {
  if let plain = try? M.parse(text, numbers: marks, of: .none) {
    demand(plain == measured, "a text without a substance needs no rule")
  }
}
