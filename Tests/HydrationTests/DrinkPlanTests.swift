import Hydration
import Testing
import Units

@Suite struct DrinkPlanTests {
  private func plan(_ workout: PlannedWorkout) throws -> DrinkPlan {
    try #require(try DrinkAdvice(for: workout).plan)
  }

  /// 70 kg, 1.2 L/h, 2 h: loss 2.4 L, floor 1.0, ceiling 1.6, target 1.6, ending 1.1 % lighter.
  @Test func agreesWithTheFirstWorkedExample() throws {
    let plan = try plan(
      PlannedWorkout(
        bodyMass: .kilograms(70), duration: .hours(2), sweatRate: .known(1.2, within: 1.1)))
    #expect(abs(plan.expectedLoss.value.in(.liters) - 2.4) < 1e-9)
    #expect(abs(plan.floor.in(.liters) - 1.0) < 1e-9)
    #expect(abs(plan.ceiling.in(.liters) - 1.6) < 1e-9)
    #expect(abs(plan.target.in(.liters) - 1.6) < 1e-9)
    #expect(abs(plan.endMass.in(.kilograms) - 69.2) < 1e-9)
    #expect(plan.warnings.isEmpty)
    #expect(plan.formula == .duringDrinking)
  }

  /// 75 kg, 90 min, 1.27 L/h known to 0.0785 in the logarithm: floor 0.41 L, and a cap of 1.2 L
  /// below the loss's lower quantile of 1.67 L.
  @Test func agreesWithTheSecondWorkedExample() throws {
    let soccer = PlannedWorkout(
      bodyMass: .kilograms(75), duration: .minutes(90), sweatRate: .known(1.27, within: 1.16634))
    let plan = try plan(soccer)
    #expect(abs(plan.floor.in(.liters) - 0.405) < 1e-9)
    #expect(abs(plan.target.in(.liters) - 1.2) < 1e-9)
    var uncapped = Assumptions()
    uncapped.ordinaryIntake = Assumption("cap", .litersPerHour(9), .engineeringChoice)
    let guarded = try #require(try DrinkAdvice(for: soccer, under: uncapped).plan)
    #expect(guarded.ceiling == .liters(1.5), "the safety limit holds whatever is assumed")
  }

  @Test func anUncertainRateLowersTheCeiling() throws {
    func ceiling(within ratio: Double) throws -> Volume {
      try plan(
        PlannedWorkout(
          bodyMass: .kilograms(80), duration: .hours(1), sweatRate: .known(0.7, within: ratio))
      ).ceiling
    }
    // 0.7 × exp(−0.8416 × 0.14)
    #expect(abs(try ceiling(within: 1).in(.liters) - 0.6222) < 0.0001)
    #expect(try ceiling(within: 2) < ceiling(within: 1.1))
    #expect(try ceiling(within: .infinity) == .zero)
  }

  @Test func theCeilingWinsOverTheFloorAndThePlanSaysSo() throws {
    let plan = try plan(
      PlannedWorkout(
        bodyMass: .kilograms(60), duration: .hours(2), sweatRate: .known(2.5, within: 1.1)))
    #expect(plan.floor > plan.ceiling)
    #expect(plan.target == plan.ceiling)
    #expect(plan.warnings.contains(.cannotStayUnderTwoPercent))
  }

  @Test func plansNothingForAShortSessionWithLittleToLose() throws {
    func advice(_ minutes: Double, _ litersPerHour: Double) throws -> DrinkAdvice {
      try DrinkAdvice(
        for: PlannedWorkout(
          bodyMass: .kilograms(70), duration: .minutes(minutes),
          sweatRate: .known(litersPerHour, within: 1.1)))
    }
    #expect(try advice(39, 1).plan == nil)
    #expect(try advice(40, 1).plan != nil, "long enough")
    #expect(try advice(39, 1.1).plan != nil, "0.715 L is more than 1 % of 70 kg")
  }

  @Test func warnsOfTheDangersThatAre() throws {
    let long = try plan(
      PlannedWorkout(
        bodyMass: .kilograms(55), duration: .hours(6), sweatRate: .known(0.9, within: 1.2)))
    #expect(long.warnings.contains(.longSlowEvent))
    let salty = Estimate<Molarity>(
      .millimolesPerLiter(85), .init(.millimolesPerLiter(75), .millimolesPerLiter(95)),
      inputs: [], formula: .plasmaSodium)
    let low = try plan(
      PlannedWorkout(
        bodyMass: .kilograms(50), duration: .hours(4), sweatRate: .known(1.0, within: 1.1),
        sweatSodium: salty))
    #expect(low.warnings.contains(.plasmaSodiumMayFall))
    let severe = try plan(
      PlannedWorkout(
        bodyMass: .kilograms(60), duration: .hours(4), sweatRate: .known(2.2, within: 1.1)))
    #expect(severe.warnings.contains(.severeLoss))
  }

  @Test func isMadeFromAWeighIn() throws {
    let plan = try plan(
      PlannedWorkout(
        bodyMass: .kilograms(72.5), duration: .hours(2), sweatRate: try SweatRate(.worked)))
    #expect(abs(plan.target.in(.liters) - 1.6) < 1e-9)
    #expect(Set(plan.citations.map(\.status)) == Set(Citation.Status.allCases))
    #expect(plan.schedule?.every == .minutes(15))
    #expect(plan.schedule?.portion == .milliliters(200))
    #expect(plan.schedule?.portions == 8)
  }

  @Test func rejectsWhatCannotBeByName() {
    func faults(_ change: (inout PlannedWorkout) -> Void) -> [PlannedWorkout.Field] {
      var workout = PlannedWorkout(
        bodyMass: .kilograms(70), duration: .hours(1), sweatRate: .known(1, within: 1.1))
      change(&workout)
      do throws(PlannedWorkoutFaults) {
        _ = try DrinkAdvice(for: workout)
        return []
      } catch { return error.all.map(\.field) }
    }
    #expect(faults { _ in }.isEmpty)
    #expect(faults { $0.bodyMass = .kilograms(10) } == [.bodyMass])
    #expect(faults { $0.duration = .minutes(0) } == [.duration])
    #expect(faults { $0.duration = .hours(.nan) } == [.duration])
    #expect(faults { $0.sweatRate = .known(-1, within: 1.1) } == [.sweatRate])
    #expect(faults { $0.drinkSodium = .millimolesPerLiter(-1) } == [.drinkSodium])
    #expect(
      faults {
        $0.sweatSodium = Estimate(
          .millimolesPerLiter(40), .init(.millimolesPerLiter(.nan), .millimolesPerLiter(50)),
          inputs: [], formula: .plasmaSodium)
      }.contains(.sweatSodium), "a bound that is no number would hide the sodium warning")
    #expect(faults { $0.duration = .hours(24) } == [.duration], "24 L of 70 kg")
  }
}
