import TestSupport
import Testing

@testable import Units

/// Properties that hold for every unit of every family and every number.
struct UnitPropertyTests {
  @Test func unitsRoundTripWithinTwoUnitsInTheLastPlace() {
    var random = SeededGenerator(seed: 2)
    func check<F: UnitFamily>(_ family: F.Type) {
      for unit in F.units {
        for _ in 0..<50 {
          let value = random.magnitude()
          let back = unit.reading(ofStored: unit.stored(value))
          // Scales of temperature differ by up to 459.67 degrees, which costs precision.
          let lost = F.self == Dimensions.Temperature.self ? max(value, 459.67) : value
          guard abs(back - value) > 2 * lost.ulp else { continue }
          Issue.record("\(value) \(unit.ucum) (\(F.name)) comes back as \(back)")
        }
      }
    }
    for family in everyFamily { check(family) }
  }

  /// `g/h` is read as `g·h⁻¹`, for every numerator and denominator.
  @Test func everyRatioIsReadAsPapersWriteIt() throws {
    var checked = 0
    func check<F: UnitFamily>(_ family: F.Type) throws {
      for unit in F.units {
        let parts = unit.ucum.split(separator: "/", omittingEmptySubsequences: false)
        // A denominator that is a product or a power is written in another way.
        guard parts.count == 2, let below = parts.last, !below.contains("."),
          below.last?.isNumber == false
        else { continue }
        let product = "\(parts[0])·\(below)⁻¹"
        #expect(try F.unit(coded: product, of: .any) == unit, "\(product) in \(F.name)")
        checked += 1
      }
    }
    for family in everyFamily { try check(family) }
    #expect(checked > 500)
  }

  @Test func orderIsKeptEvenBetweenNeighbours() {
    var random = SeededGenerator(seed: 5)
    func check<F: UnitFamily>(_ family: F.Type) {
      for unit in F.units {
        for _ in 0..<50 {
          let low = random.magnitude()
          let high = Bool.random(using: &random) ? low.nextUp : random.magnitude()
          let (first, second) = (min(low, high), max(low, high))
          #expect(unit.stored(first) <= unit.stored(second), "\(first) \(unit.ucum)")
          #expect(
            unit.reading(ofStored: first) <= unit.reading(ofStored: second),
            "\(first) stored, in \(unit.ucum)")
        }
      }
    }
    for family in everyFamily { check(family) }
  }

  @Test func aConversionIsTheNearestDoubleOfTheExactOneOrItsNeighbour() throws {
    var random = SeededGenerator(seed: 6)
    var checked = 0
    func check<F: UnitFamily>(_ family: F.Type) {
      guard F.self != Dimensions.Temperature.self else { return }
      for unit in F.units {
        for _ in 0..<20 {
          let whole = Int64.random(in: 1...100_000, using: &random)
          guard
            let exact = ExactFraction(
              Int128(whole) * Int128(unit.factor.numerator), Int128(unit.factor.denominator))
          else { continue }
          let converted = unit.stored(Double(whole))
          guard (1e-15...1e15).contains(converted) else { continue }
          #expect(
            exact.isWithin(converted.nextDown, converted.nextUp),
            "\(whole) \(unit.ucum) is \(exact), not \(converted)")
          checked += 1
        }
      }
    }
    for family in everyFamily { check(family) }
    #expect(checked > 1000)
  }

  @Test func whatIsPrintedIsReadWithinHalfItsLastDigit() throws {
    var random = SeededGenerator(seed: 7)
    func check<M: Measured>(_ type: M.Type) throws {
      for system in UnitSystem.allCases {
        for _ in 0..<40 {
          let value = M(stored: random.magnitude())
          let text = value.formatted(for: system)
          let slack = M.Family.display(of: value.stored, for: system).halfALastDigit
          let back = try M.parse(text)
          #expect(abs(back.stored - value.stored) <= slack, "\(value.stored) as “\(text)”")
        }
      }
    }
    for type in everyMeasured { try check(type) }
  }

  @Test func whatIsPrintedInAnyUnitIsReadInIt() throws {
    var random = SeededGenerator(seed: 8)
    func check<M: Measured>(_ type: M.Type) throws {
      for unit in M.Family.units {
        let value = M(Double.random(in: 1...1000, using: &random), unit)
        let text = value.formatted(in: unit)
        let back = try M.parse(text)
        #expect(back.formatted(in: unit) == text, "\(M.Family.name)")
      }
    }
    for type in everyMeasured { try check(type) }
  }
}

extension UnitDisplay {
  /// Half of the last digit, in stored units, plus a little for the rounding of conversions.
  fileprivate var halfALastDigit: Double {
    let digit =
      switch self {
      case .number(let unit): unit.size / powerOfTen(unit.decimals)
      case .split(_, let unit): unit.size
      case .clock(let unit): unit.size / 60
      }
    return digit * 0.500001
  }
}

extension UnitOfMeasure {
  fileprivate var size: Double { Double(factor.numerator) / Double(factor.denominator) }
}

extension ExactFraction {
  /// Whether it lies strictly between two doubles.
  fileprivate func isWithin(_ low: Double, _ high: Double) -> Bool {
    guard let below = ExactFraction(low), let above = ExactFraction(high) else { return false }
    return below.isBelow(self) && isBelow(above)
  }

  /// The exact fraction of a positive normal double; nil for very small or large ones.
  private init?(_ value: Double) {
    let shift = 52 - value.exponent
    guard value.isNormal, value > 0, (0...120).contains(shift) else { return nil }
    self.init(Int128(value.significandBitPattern | 1 << 52), Int128(1) << Int128(shift))
  }

  private func isBelow(_ other: ExactFraction) -> Bool {
    let left = numerator.multipliedFullWidth(by: other.denominator)
    let right = other.numerator.multipliedFullWidth(by: denominator)
    return (left.high, left.low) < (right.high, right.low)
  }
}

extension SeededGenerator {
  /// From thousandths to a hundred thousand, small ones as often as large ones.
  fileprivate mutating func magnitude() -> Double {
    let scales = [1e-3, 1e-2, 0.1, 1, 10, 100, 1e3, 1e4]
    let scale = scales.randomElement(using: &self) ?? 1
    return Double.random(in: 1...10, using: &self) * scale
  }
}
