import Foundation
import Testing

@testable import Units

/// The shared table `unit-cases.json`, found through `BRINE_SHARED`.
struct UnitCasesTests {
  /// What the table holds that has no unit here; every other row must agree.
  static let notBuilt: Set<String> = [
    "ratio",  // percent, ppm: a fraction is to be a type of its own
    "mEq/L Na", "mEq/L Ca", "mEq/L Mg",  // charge equivalents
  ]

  @Test(.enabled(if: SharedCases.exist, "unit-cases.json not found; set BRINE_SHARED"))
  func everyConversionAgreesOrIsNamedAsNotBuilt() throws {
    var agreed = 0
    var missing: Set<String> = []
    for row in try SharedCases.load().cases {
      if let value = convert(row) {
        let slack = max(2 * row.expected.ulp, row.from.hasPrefix("deg") ? 1e-13 : 0)
        #expect(abs(value - row.expected) <= slack, "\(row.value) \(row.from) to \(row.to)")
        agreed += 1
      } else {
        missing.insert(Self.notBuilt.contains(row.dimension) ? row.dimension : row.from)
      }
    }
    #expect(missing.isSubset(of: Self.notBuilt))
    #expect(agreed > 0)
  }

  @Test(.enabled(if: SharedCases.exist, "unit-cases.json not found; set BRINE_SHARED"))
  func everyDefinitionHasItsExactFactor() throws {
    var agreed = 0
    var missing: Set<String> = []
    let table = try SharedCases.load().meta.units
    for (name, unit) in table {
      guard let ours = sizeInSI(of: name) else {
        missing.insert(name)
        continue
      }
      #expect("\(ours.numerator)/\(ours.denominator)" == unit.siFactorExact, "\(name)")
      agreed += 1
    }
    // A fraction is to be a type of its own; the torr has no UCUM code.
    #expect(missing.isSubset(of: ["%", "1", "ppm", "Torr"]))
    #expect(agreed > 0)
  }

  @Test(.enabled(if: SharedCases.exist, "unit-cases.json not found; set BRINE_SHARED"))
  func everyParseRowAgrees() throws {
    let rows = try SharedCases.load().parseCases
    for row in rows { #expect(agrees(row), "\(row.input)") }
    #expect(!rows.isEmpty)
  }
}

/// The families of the table that the package has no alias for.
private typealias MassFlux = Ratio<Ratio<Dimensions.Mass, Dimensions.Area>, Dimensions.TimeSpan>
private let families: [any UnitFamily.Type] =
  everyFamily.filter { $0 != Temperature.Family.self && $0 != TemperatureDifference.Family.self }
  + [
    MassFlux.self, Ratio<Ratio<Dimensions.Volume, Dimensions.Mass>, Dimensions.TimeSpan>.self,
    Ratio<Ratio<Dimensions.Volume, Dimensions.Area>, Dimensions.TimeSpan>.self,
    Ratio<Ratio<Dimensions.Energy, Dimensions.TimeSpan>, Dimensions.Mass>.self,
  ]

// MARK: - Conversions

private func convert(_ row: SharedCases.Row) -> Double? {
  switch row.kind {
  case "affine point":
    reading(Dimensions.Temperature.self, row.value, row.from, row.to)
  case "affine difference":
    reading(Dimensions.TemperatureDifference.self, row.value, row.from, row.to)
  case "reciprocal": reciprocal(row)
  case "molar", "composition": substance(row)
  default: linear(row)
  }
}

private func linear(_ row: SharedCases.Row) -> Double? {
  for family in families {
    if let value = reading(family, row.value, row.from, row.to) { return value }
  }
  return nil
}

private func reading<F: UnitFamily>(
  _ family: F.Type, _ value: Double, _ from: String, _ to: String
) -> Double? {
  guard let source = F.unit(tabled: from), let target = F.unit(tabled: to) else { return nil }
  return source.converted(value, to: target)
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

private let molarMasses = [
  "Na": 22.98977, "K": 39.0983, "Cl": 35.453, "NaCl": 58.44277, "glucose": 180.156,
].mapValues(MolarMass.gramsPerMole)

private func substance(_ row: SharedCases.Row) -> Double? {
  let (from, to) = (row.from.split(separator: " "), row.to.split(separator: " "))
  guard let start = from.first, let end = to.first,
    let first = from.last.flatMap({ molarMasses[String($0)] }),
    let second = to.last.flatMap({ molarMasses[String($0)] })
  else { return nil }
  if let mass = Mass.Family.unit(tabled: "\(start)"), let into = Mass.Family.unit(tabled: "\(end)")
  {
    let amount: Amount = Mass(row.value, mass) / first
    return (amount * second).in(into)
  }
  return molar(row.value, String(start), String(end), first)
}

private func molar(_ value: Double, _ from: String, _ to: String, _ molarMass: MolarMass) -> Double?
{
  if let unit = Amount.Family.unit(tabled: from), let into = Mass.Family.unit(tabled: to) {
    return (Amount(value, unit) * molarMass).in(into)
  }
  if let unit = Mass.Family.unit(tabled: from), let into = Amount.Family.unit(tabled: to) {
    return (Mass(value, unit) / molarMass).in(into)
  }
  if let unit = Molarity.Family.unit(tabled: from),
    let into = MassConcentration.Family.unit(tabled: to)
  {
    return (Molarity(value, unit) * molarMass).in(into)
  }
  if let unit = MassConcentration.Family.unit(tabled: from),
    let into = Molarity.Family.unit(tabled: to)
  {
    let perAmount = Quantity<Ratio<Dimensions.Amount, Dimensions.Mass>>(molarMass.inverted())
    return (perAmount * MassConcentration(value, unit)).in(into)
  }
  return nil
}

extension Quantity {
  fileprivate init(_ other: Self) { self = other }
}

extension UnitOfMeasure {
  fileprivate func converted(_ value: Double, to other: Self) -> Double {
    other.reading(ofStored: stored(value))
  }
}

extension UnitFamily {
  /// The unit that the table calls by its own name, such as `cup (US legal)`.
  fileprivate static func unit(tabled name: String) -> UnitOfMeasure<Self>? {
    let renamed = [
      "fl oz (US label)": "label fl oz", "cup (US legal)": "label cup", "cup (US)": "US cup",
      "cup (metric)": "metric cup", "cup (imp)": "imp cup", "tbsp (US)": "US tbs",
      "tsp (US)": "US tsp", "pt (US)": "US pt", "qt (US)": "US qt", "gal (US)": "US gal",
      "pt (imp)": "imp pt", "qt (imp)": "imp qt", "gal (imp)": "imp gal",
      "fl oz (US)/h": "fl oz/h", "fl oz (imp)/h": "imp fl oz/h", "mg/fl oz (US)": "mg/fl oz",
      "mg/16 fl oz (US)": "mg/16 fl oz", "oz/gal (US)": "oz/US gal", "Torr": "Torr",
      "fl oz (US)/lb": "fl oz/lb", "delta_degC": "Cel", "delta_degF": "[degF]", "degC": "Cel",
      "degF": "[degF]",
    ]
    return try? unit(named: renamed[name] ?? name)
  }
}

// MARK: - Definitions

/// Our factor brought to the table's SI base, as exact fractions.
private func sizeInSI(of name: String) -> Rational? {
  func size<F: UnitFamily>(_ family: F.Type) -> Rational? {
    F.unit(tabled: name).map { $0.factor * storedUnitInSI(F.self) }
  }
  for family in families {
    if let size = size(family) { return size }
  }
  return nil
}

private func storedUnitInSI<F: UnitFamily>(_ family: F.Type) -> Rational {
  switch F.storedUnit.ucum {
  case "mL", "mL/kg": Rational(1, 1_000_000)
  case "kJ": Rational(1000)
  case "mmol": Rational(1, 1000)
  case "hPa": Rational(100)
  case "L/h", "g/h": Rational(1, 3_600_000)
  case "mg/L", "s/km", "g/mol", "g/m2/s": Rational(1, 1000)
  case "mL/kg/s", "mL/m2/s": Rational(1, 1_000_000)
  default: .one
  }
}

// MARK: - Parsing

private func agrees(_ row: SharedCases.Parse) -> Bool {
  switch row.expected {
  case let fault where fault.hasPrefix("error:"): refuses(row.input, fault)
  default: reads(row.input, as: row.expected)
  }
}

private func reads(_ input: String, as expected: String) -> Bool {
  guard let space = expected.firstIndex(of: " "), let value = Double(expected[..<space]) else {
    return false
  }
  let name = String(expected[expected.index(after: space)...])
  func check<F: UnitFamily>(_ family: F.Type) -> Bool? {
    guard let unit = F.unit(tabled: name) else { return nil }
    guard let (got, inUnit) = try? F.parse(input) else { return false }
    return abs(inUnit.converted(got, to: unit) - value) <= 2 * value.ulp
  }
  return ([Temperature.Family.self] + families).lazy.compactMap { check($0) }.first ?? false
}

/// A refusal depends on the field: `16 oz` is ambiguous for a volume, `37 C` unknown outside
/// temperatures, and `-1 L` a volume that its field then finds out of range.
private func refuses(_ input: String, _ fault: String) -> Bool {
  if fault.hasPrefix("error:out-of-range") {
    return (try? Volume.parse(input)).map { $0 < .zero } ?? false
  }
  do {
    _ = try Volume.parse(input)
    return false
  } catch {
    let isTemperature = (try? Temperature.parse(input)) != nil
    return fault.hasPrefix("error:\(error.code)") || (isTemperature && error.code == "unknown-unit")
  }
}

// MARK: - The file

struct SharedCases: Decodable {
  struct Meta: Decodable { let units: [String: Definition] }
  struct Definition: Decodable { let siFactorExact: String }
  struct Row: Decodable {
    let value: Double
    let from: String
    let to: String
    let expected: Double
    let kind: String
    let dimension: String
  }
  struct Parse: Decodable {
    let input: String
    let expected: String
  }

  let meta: Meta
  let cases: [Row]
  let parseCases: [Parse]

  static var url: URL {
    let root =
      ProcessInfo.processInfo.environment["BRINE_SHARED"]
      ?? URL(filePath: #filePath).appending(path: "../../../../shared").standardized.path()
    return URL(filePath: root).appending(path: "time-units/unit-cases.json")
  }

  static var exist: Bool { FileManager.default.fileExists(atPath: url.path()) }

  static func load() throws -> SharedCases {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(SharedCases.self, from: Data(contentsOf: url))
  }
}
