import Cohorts
import Hydration
import Statistics
import Testing
import Time
import Units

@Suite struct CohortTests {
  @Test func anAthleteIsTheSameWhateverWasDrawnBefore() throws {
    let day = try #require(PlainDate(year: 2026, month: 7, day: 1))
    let first = SyntheticAthlete(7, of: .ofTheTable, seed: 1)
    for number in 1...20 { _ = SyntheticAthlete(number, of: .ofTheTable, seed: 1).day(day) }
    let second = SyntheticAthlete(7, of: .ofTheTable, seed: 1)
    #expect("\(first)" == "\(second)")
    #expect("\(first.day(day))" == "\(second.day(day))")
    #expect("\(first)" != "\(SyntheticAthlete(7, of: .ofTheTable, seed: 2))")
    #expect("\(first)" != "\(SyntheticAthlete(8, of: .ofTheTable, seed: 1))")
  }

  /// SCIENCE section 5: mean and standard deviation of each sport's rates, within 10 %.
  @Test(arguments: SportRates.table)
  func theRatesOfASportMatchTheTable(_ row: SportRates) throws {
    let cohort = Cohort(groups: [row.group], places: [.init(.utc)])
    let start = try #require(PlainDate(year: 2026, month: 1, day: 1))
    var rates: [Double] = []
    for number in 1...700 {
      let athlete = SyntheticAthlete(number, of: cohort, seed: 5)
      for week in 0..<12 {
        let date = try #require(start.adding(days: week * 30 + number % 7))
        rates += athlete.day(date).workouts.map { $0.sweatRate.in(.litersPerHour) }
      }
    }
    let mean = rates.reduce(0, +) / Double(rates.count)
    let variance = rates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(rates.count)
    #expect(rates.count > 2_000)
    #expect(abs(mean / row.mean - 1) < 0.1, "\(mean)")
    #expect(abs(variance.squareRoot() / row.sd - 1) < 0.1, "\(variance.squareRoot())")
  }

  @Test func bodiesFitTogether() throws {
    for number in 1...500 {
      let athlete = SyntheticAthlete(number, of: .ofTheTable, seed: 3)
      let (kilograms, meters) = (athlete.mass.in(.kilograms), athlete.height.in(.meters))
      #expect((16...45).contains(kilograms / (meters * meters)))
      #expect(athlete.physiology.restingHeartRate + 80 < athlete.physiology.maximumHeartRate)
      #expect((30...200).contains(kilograms))
    }
  }

  @Test func aDayFitsTogether() throws {
    let start = try #require(PlainDate(year: 2027, month: 12, day: 1))
    for number in 1...60 {
      let athlete = SyntheticAthlete(number, of: .ofTheTable, seed: 9)
      for offset in 0..<120 {
        let day = athlete.day(try #require(start.adding(days: offset)))
        #expect(day.sleep.start < day.sleep.end)
        #expect((2...11).contains(day.sleep.asleep.in(.hours)))
        #expect((1...5).contains(day.wellness.motivation))
        for workout in day.workouts {
          #expect(workout.start > day.sleep.end)
          #expect(workout.averageHeartRate <= Int(athlete.physiology.maximumHeartRate))
          #expect(workout.averageHeartRate > Int(athlete.physiology.restingHeartRate))
          #expect((1...10).contains(workout.perceivedExertion))
          let loss = workout.sweatRate * workout.length
          #expect(workout.drunk <= loss + .milliliters(10))
        }
      }
    }
  }

  /// A weigh-in leads back to the rate that it was made of, up to the error of the scales.
  @Test func aWeighInShowsTheTrueRate() throws {
    let start = try #require(PlainDate(year: 2026, month: 6, day: 1))
    var ratios: [Double] = []
    var refused = 0
    for number in 1...400 {
      let athlete = SyntheticAthlete(number, of: .ofTheTable, seed: 11)
      for offset in 0..<60 {
        for workout in athlete.day(try #require(start.adding(days: offset))).workouts {
          guard let weighIn = workout.weighIn else { continue }
          do throws(WeighInFaults) {
            let rate = try SweatRate(weighIn)
            ratios.append(PortableMath.log(rate.value / workout.sweatRate))
          } catch { refused += 1 }
        }
      }
    }
    let mean = ratios.reduce(0, +) / Double(ratios.count)
    #expect(ratios.count > 1_000)
    #expect(abs(mean) < 0.02, "\(mean)")
    #expect(refused * 100 < ratios.count, "\(refused) of \(ratios.count)")
  }
}
