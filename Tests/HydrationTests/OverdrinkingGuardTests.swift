import Hydration
import TestSupport
import Testing
import Units

/// Rules that hold for every plan, with any input and preference.
@Suite struct OverdrinkingGuardTests {
  private static let rounding = Volume.milliliters(0.001)

  @Test func holdsForEveryPlan() async throws {
    var random = SeededGenerator(seed: 2)
    var plans = 0
    for await _ in (0..<20_000).givingWay {
      let workout = PlannedWorkout.any(using: &random)
      guard let plan = try? DrinkAdvice(for: workout).plan else { continue }
      plans += 1
      checkAmounts(plan, workout)
      checkSchedule(plan, workout)
      checkWarnings(plan, workout)
    }
    #expect(plans > 10_000)
  }

  private func checkAmounts(_ plan: DrinkPlan, _ workout: PlannedWorkout) {
    #expect(plan.target >= .zero && plan.target <= plan.ceiling)
    #expect(plan.ceiling <= plan.expectedLoss.value)
    #expect(plan.endMass <= workout.bodyMass)
    let highest = SafetyLimits.highestIntake * workout.duration
    #expect(plan.ceiling <= highest + Self.rounding)
    let interval = plan.plasmaSodium.interval
    #expect(interval.lower <= plan.plasmaSodium.value)
    #expect(plan.plasmaSodium.value <= interval.upper)
  }

  private func checkSchedule(_ plan: DrinkPlan, _ workout: PlannedWorkout) {
    guard let schedule = plan.schedule else {
      let periods: Double = workout.duration / .minutes(20)
      #expect(plan.target < .milliliters(10) * periods.rounded(.up))
      return
    }
    #expect(schedule.total <= plan.ceiling + Self.rounding)
    #expect(schedule.portion > .zero)
    #expect([TimeSpan.minutes(15), .minutes(20)].contains(schedule.every))
    let portionsAnHour: Double = TimeSpan.hours(1) / schedule.every
    if workout.duration >= .hours(1) {
      #expect(schedule.portion * portionsAnHour <= .liters(1) + Self.rounding)
    }
  }

  private func checkWarnings(_ plan: DrinkPlan, _ workout: PlannedWorkout) {
    func says(_ warning: Advisory) -> Bool { plan.warnings.contains(warning) }
    #expect(says(.cannotStayUnderTwoPercent) == (plan.floor > plan.ceiling))
    #expect(says(.longSlowEvent) == (workout.duration > SafetyLimits.longEvent))
    let low = plan.plasmaSodium.interval.lower < SafetyLimits.lowestPlasmaSodium
    #expect(says(.plasmaSodiumMayFall) == low)
    #expect(plan.plasmaSodium.value >= .millimolesPerLiter(135) || says(.plasmaSodiumMayFall))
  }

  @Test func noPreferenceSilencesAWarningThatIsStillTrue() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2_000 {
      var workout = PlannedWorkout.any(using: &random)
      guard let before = try? DrinkAdvice(for: workout).plan else { continue }
      workout.drinkSodium = .millimolesPerLiter(60)
      let after = try #require(try DrinkAdvice(for: workout).plan)
      let unaffected: [Advisory] = [.cannotStayUnderTwoPercent, .longSlowEvent, .severeLoss]
      #expect(
        before.warnings.filter(unaffected.contains) == after.warnings.filter(unaffected.contains))
      #expect(after.target == before.target, "sodium in the drink is no leave to drink more")
    }
  }

  /// Every field may be any number, also infinite or NaN.
  @Test func noNumberTraps() {
    var random = SeededGenerator(seed: 5)
    func anything() -> Double {
      let special = [Double.nan, .infinity, -.infinity, 0, -1, 1e-300, 1e300, 1, 50]
      return special.randomElement(using: &random) ?? 0
    }
    for _ in 0..<5_000 {
      let rate = SweatRate(
        .litersPerHour(anything()),
        .init(.litersPerHour(anything()), .litersPerHour(anything()), level: anything()),
        inputs: [], formula: .massBalance)
      let workout = PlannedWorkout(
        bodyMass: .kilograms(anything()), duration: .hours(anything()), sweatRate: rate,
        drinkSodium: .millimolesPerLiter(anything()))
      guard let plan = try? DrinkAdvice(for: workout).plan else { continue }
      #expect(plan.target >= .zero && plan.target <= plan.expectedLoss.value)
    }
  }

  @Test func moreCertaintyNeverLowersTheCeiling() throws {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<2_000 {
      var workout = PlannedWorkout.any(using: &random)
      workout.duration = .hours(.random(in: 1...3, using: &random))
      workout.sweatRate = .known(1, within: 1.5)
      let vague = try #require(try DrinkAdvice(for: workout).plan)
      workout.sweatRate = .known(1, within: 1.1)
      let sure = try #require(try DrinkAdvice(for: workout).plan)
      #expect(vague.ceiling <= sure.ceiling)
    }
  }
}

extension PlannedWorkout {
  static func any(using random: inout SeededGenerator) -> PlannedWorkout {
    let sodium = Double.random(in: 12...90, using: &random)
    let spread = Double.random(in: 1...1.5, using: &random)
    let measured = Estimate<Molarity>(
      .millimolesPerLiter(sodium),
      .init(.millimolesPerLiter(sodium / spread), .millimolesPerLiter(sodium * spread)),
      inputs: [], formula: .plasmaSodium)
    return PlannedWorkout(
      bodyMass: .kilograms(.random(in: 35...140, using: &random)),
      duration: .minutes(.random(in: 5...600, using: &random)),
      sweatRate: .known(
        .random(in: 0.1...4, using: &random), within: .random(in: 1...3, using: &random)),
      drinkSodium: .millimolesPerLiter(.random(in: 0...60, using: &random)),
      sweatSodium: Bool.random(using: &random) ? measured : .typicalSweatSodium,
      bodyWater: BodyWater.allCases.randomElement(using: &random) ?? .unknown,
      stomach: Stomach.allCases.randomElement(using: &random) ?? .ordinary)
  }
}
