import Hydration
import TestSupport
import Testing
import Units

@Suite struct SweatRateTests {
  @Test func agreesWithTheWorkedExample() throws {
    let rate = try SweatRate(.worked)
    #expect(abs(rate.value.in(.litersPerHour) - 1.2208) < 1e-9)
    #expect(rate.formula == .massBalance)
    #expect(rate.notes.isEmpty)
  }

  @Test(.enabled(if: ScienceVectors.isPresent, "needs science/vectors.json in BRINE_SHARED"))
  func agreesWithTheReferenceVectors() throws {
    for vector in try ScienceVectors.load().massBalance {
      let rate = try SweatRate(
        WeighIn(
          before: .kilograms(vector.before), after: .kilograms(vector.after),
          drunk: .liters(vector.drunk), urine: .liters(vector.urine),
          duration: .minutes(vector.minutes), energy: .kilocalories(vector.kilocalories)))
      #expect(abs(rate.value.in(.litersPerHour) - vector.litersPerHour) < 0.000_05)
    }
  }

  /// Errors calculated by hand: scale 41 g, drunk 37.5 g, urine 7.5 g, correction 34.8 g; together
  /// 66 g of 1526 g, which is 4.3 %.
  @Test func intervalAddsIndependentErrorsAsSquares() throws {
    let interval = try SweatRate(.worked).interval
    #expect(interval.level == 0.95)
    #expect(abs(interval.lower.in(.litersPerHour) - 1.1216) < 0.001)
    #expect(abs(interval.upper.in(.litersPerHour) - 1.3288) < 0.001)
  }

  @Test func foodIsIntakeAndStoolIsOutput() throws {
    let plain = try SweatRate(.worked).value
    let fed = try SweatRate(.worked.with { $0.eaten = .grams(250) }).value
    let relieved = try SweatRate(.worked.with { $0.stool = .grams(250) }).value
    #expect(abs((fed - plain).in(.litersPerHour) - 0.2) < 1e-9)
    #expect(abs((plain - relieved).in(.litersPerHour) - 0.2) < 1e-9)
  }

  @Test func withoutEnergyTheRateIsUncorrectedAndSaysSo() throws {
    let known = try SweatRate(.worked)
    let unknown = try SweatRate(.worked.with { $0.energy = nil })
    #expect(abs(unknown.value.in(.litersPerHour) - 1.36) < 1e-9)
    #expect(unknown.formula == .uncorrectedMassBalance)
    #expect(unknown.notes == [.energyUnknown])
    #expect(unknown.interval.lower < known.interval.lower)
    #expect(unknown.interval.lower < known.value)
  }

  @Test func coolOrUnknownAirWidensAnUncorrectedInterval() throws {
    func lower(at air: Temperature?) throws -> VolumeRate {
      try SweatRate(.worked.with { ($0.energy, $0.airTemperature) = (nil, air) }).interval.lower
    }
    let cool = try lower(at: .degreesCelsius(8))
    let warm = try lower(at: .degreesCelsius(31))
    let unknown = try lower(at: nil)
    #expect(cool < warm)
    #expect(unknown == cool)
  }

  @Test func namesEveryInputThatWasGiven() throws {
    let names = try SweatRate(.worked).inputs.map(\.name)
    #expect(
      names == [
        "massBefore", "massAfter", "drunk", "eaten", "urine", "stool", "duration", "energy",
        "airTemperature",
      ])
    let fewer = try SweatRate(.worked.with { ($0.energy, $0.airTemperature) = (nil, nil) }).inputs
    #expect(fewer.count == 7)
    #expect(fewer.first == Input("massBefore", Mass.kilograms(72.5), .given))
  }

  @Test func tellsWhatADeviceSaidFromWhatSomebodyGave() throws {
    let inputs = try SweatRate(.worked.with { $0.fromDevice = [.duration, .energy] }).inputs
    #expect(inputs.filter { $0.origin == .device }.map(\.name) == ["duration", "energy"])
    #expect(try !SweatRate(.worked).inputs.contains { $0.origin == .device })
  }

  @Test func saysHowSureEachSourceIs() throws {
    let statuses = Set(try SweatRate(.worked).citations.map(\.status))
    #expect(statuses == [.read, .recalled, .derived, .engineeringChoice])
  }

  @Test func notesATestOutsideTheMethodsDuration() throws {
    #expect(try SweatRate(.worked.with { $0.duration = .minutes(25) }).notes == [.shortTest])
    #expect(try SweatRate(.worked.with { $0.duration = .minutes(200) }).notes == [.longTest])
  }

  @Test func boundsSurroundTheValueForAnyPossibleWeighIn() {
    var random = SeededGenerator(seed: 1)
    var computed = 0
    for _ in 0..<5_000 {
      let weighIn = WeighIn.any(using: &random)
      guard let rate = try? SweatRate(weighIn) else { continue }
      computed += 1
      #expect(.zero < rate.interval.lower && rate.interval.lower <= rate.value)
      #expect(rate.value <= rate.interval.upper && rate.interval.upper.isFinite)
      #expect((VolumeRate.litersPerHour(0.1)...VolumeRate.litersPerHour(4)).contains(rate.value))
    }
    #expect(computed > 1_000)
  }
}

extension WeighIn {
  static func any(using random: inout SeededGenerator) -> WeighIn {
    let before = Double.random(in: 40...120, using: &random)
    return WeighIn(
      before: .kilograms(before),
      after: .kilograms(before - .random(in: -0.5...4, using: &random)),
      drunk: .liters(.random(in: 0...2, using: &random)),
      eaten: .grams(.random(in: 0...300, using: &random)),
      urine: .liters(.random(in: 0...0.6, using: &random)),
      duration: .minutes(.random(in: 20...240, using: &random)),
      energy: Bool.random(using: &random)
        ? .kilocalories(.random(in: 100...2_500, using: &random)) : nil,
      airTemperature: Bool.random(using: &random)
        ? .degreesCelsius(.random(in: -10...42, using: &random)) : nil)
  }
}
