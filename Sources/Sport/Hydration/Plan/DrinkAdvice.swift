package import Units

/// What to drink during a workout.
package enum DrinkAdvice: Hashable, Sendable {
  case plan(DrinkPlan)
  /// Short and with little to lose: drink when thirsty.
  case nothingToPlan(expectedLoss: Estimate<Volume>, because: Citation)

  /// - Throws: every field that cannot be, at once.
  package init(
    for workout: PlannedWorkout, under assumptions: Assumptions = .standard
  ) throws(PlannedWorkoutFaults) {
    let faults = workout.faults
    guard faults.isEmpty else { throw PlannedWorkoutFaults(all: faults) }
    let outlook = Outlook(workout, assumptions)
    self =
      outlook.needsPlan
      ? .plan(DrinkPlan(outlook))
      : .nothingToPlan(
        expectedLoss: outlook.expectedLoss, because: .germanNutritionSociety2020)
  }
}
