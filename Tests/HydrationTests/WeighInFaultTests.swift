import Hydration
import Testing
import Units

@Suite struct WeighInFaultTests {
  private func faults(_ change: (inout WeighIn) -> Void) -> [WeighInFault] {
    do throws(WeighInFaults) {
      _ = try SweatRate(.worked.with(change))
      return []
    } catch { return error.all }
  }

  @Test func rejectsABodyMassThatNobodyHas() {
    #expect(faults { $0.before = .kilograms(19.9) }.map(\.field) == [.before])
    #expect(faults { $0.after = .kilograms(301) }.map(\.field) == [.after])
    #expect(faults { $0.before = .grams(72.5) }.first?.code == "out-of-range")
  }

  @Test func rejectsNegativeAmountsByName() {
    #expect(faults { $0.drunk = .liters(-0.1) }.map(\.field) == [.drunk])
    #expect(faults { $0.eaten = .grams(-1) }.map(\.field) == [.eaten])
    #expect(faults { $0.urine = .milliliters(-1) }.map(\.field) == [.urine])
    #expect(faults { $0.stool = .grams(-1) }.map(\.field) == [.stool])
    #expect(faults { $0.energy = .kilocalories(-1) }.map(\.field) == [.energy])
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func rejectsWhatIsNoNumber(_ number: Double) {
    #expect(faults { $0.before = .kilograms(number) }.map(\.field) == [.before])
    #expect(faults { $0.drunk = .liters(number) }.map(\.field) == [.drunk])
    #expect(faults { $0.duration = .minutes(number) }.map(\.field) == [.duration])
    #expect(faults { $0.energy = .kilocalories(number) }.map(\.field) == [.energy])
    #expect(
      faults { $0.airTemperature = .degreesCelsius(number) }.map(\.field) == [.airTemperature])
  }

  @Test func rejectsMoreUrineThanWasLost() throws {
    let fault = try #require(faults { ($0.drunk, $0.urine) = (.zero, .liters(1.2)) }.first)
    #expect(fault.code == "gain-beyond-intake")
    #expect(fault.sentence.text(for: .metric).contains("leaves nothing for sweat"))
  }

  @Test func rejectsATestTooShortForAScale() {
    let fault = faults { $0.duration = .minutes(19.9) }
    #expect(fault.map(\.code) == ["too-short"])
    #expect(fault.first?.field == .duration)
    #expect(faults { $0.duration = .zero }.map(\.code) == ["too-short"])
    #expect(!faults { $0.duration = .minutes(20) }.contains { $0.code == "too-short" })
  }

  @Test func rejectsAGainBeyondWhatWasDrunk() throws {
    let fault = try #require(faults { $0.after = .kilograms(73.2) }.first)
    guard case .gainBeyondIntake(let gained, let takenIn) = fault else {
      Issue.record("got \(fault.code)")
      return
    }
    #expect(abs(gained.in(.kilograms) - 0.7) < 1e-9)
    #expect(abs(takenIn.in(.kilograms) - 0.6) < 1e-9)
    #expect(fault.field == .after)
  }

  @Test func acceptsAGainSmallerThanWhatWasDrunk() throws {
    let rate = try SweatRate(
      .worked.with { ($0.after, $0.energy) = (.kilograms(72.7), .kilocalories(300)) })
    #expect(rate.value < .litersPerHour(0.4))
  }

  @Test func rejectsARateThatNobodySweats() {
    #expect(faults { $0.after = .kilograms(60) }.map(\.code) == ["implausible-rate"])
    #expect(faults { $0.after = .kilograms(73.0) }.map(\.code) == ["implausible-rate"])
  }

  @Test func reportsEveryFieldAtOnceInOrder() {
    let all = faults {
      $0.before = .kilograms(5)
      $0.drunk = .liters(-1)
      $0.duration = .minutes(5)
    }
    #expect(all.map(\.field) == [.before, .drunk, .duration])
  }

  @Test func saysWhatIsWrongInTheReadersUnits() throws {
    let fault = try #require(faults { $0.before = .kilograms(5) }.first)
    #expect(
      fault.sentence.text(for: .metric) == "massBefore is 5 kg; it must be from 20 kg to 300 kg")
    #expect(fault.sentence.text(for: .usCustomary).contains("lb"))
  }
}
