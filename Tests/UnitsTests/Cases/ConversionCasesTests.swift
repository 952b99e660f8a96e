import Testing

@testable import Units

/// Every conversion of the shared tables, with the tables' names of units.
@Suite(.enabled(if: SharedCases.exist, Comment(rawValue: SharedCases.whyNot)))
struct ConversionCasesTests {
  @Test func everyRowAgrees() throws {
    let rows = try SharedCases.all().flatMap { $0.cases ?? [] }
    var agreed = 0
    for row in rows {
      let name = "\(row.value) \(row.from) is \(row.expected) \(row.to)"
      guard let value = convert(row) else {
        Issue.record("no way to convert: \(name)")
        continue
      }
      #expect(abs(value - row.expected) <= slack(row), "\(name), got \(value)")
      agreed += 1
    }
    #expect(agreed == rows.count)
    #expect(agreed > 0)
  }

  /// The tolerance: two units in the last place; for temperatures, those of the offset of the
  /// scale.
  private func slack(_ row: SharedCases.Row) -> Double {
    max(2 * row.expected.ulp, row.kind == "affine point" ? 2 * 273.15.ulp : 0)
  }

  private func convert(_ row: SharedCases.Row) -> Double? {
    switch row.kind {
    case "affine point":
      reading(Dimensions.Temperature.self, row, row.from, row.to)
    case "affine difference":
      reading(Dimensions.TemperatureDifference.self, row, row.from, row.to)
    case "reciprocal": reciprocal(row)
    case "molar", "composition": substance(row)
    default: linear(row)
    }
  }

  private func linear(_ row: SharedCases.Row) -> Double? {
    tabledFamilies.lazy.compactMap { reading($0, row, row.from, row.to) }.first
  }

  private func reading<F: UnitFamily>(
    _ family: F.Type, _ row: SharedCases.Row, _ from: String, _ to: String
  ) -> Double? {
    guard let source = F.unit(tabled: from), let target = F.unit(tabled: to) else { return nil }
    return source.convert(row.value, to: target)
  }

  private func reciprocal(_ row: SharedCases.Row) -> Double? {
    if let from = Speed.Family.unit(tabled: row.from), let to = Pace.Family.unit(tabled: row.to) {
      return Speed(row.value, from).inverted().in(to)
    }
    if let from = Pace.Family.unit(tabled: row.from), let to = Speed.Family.unit(tabled: row.to) {
      return Pace(row.value, from).inverted().in(to)
    }
    return nil
  }

  /// One mole of a substance has one mole of each of its ions, so both sides are converted to
  /// moles.
  private func substance(_ row: SharedCases.Row) -> Double? {
    guard let from = SubstanceText(row.from).substance, let to = SubstanceText(row.to).substance,
      from.fraction(of: to) > .zero || to.fraction(of: from) > .zero
    else { return nil }
    return reading(Dimensions.Amount.self, row, row.from, row.to)
      ?? reading(Molarity.Family.self, row, row.from, row.to)
  }
}
