package import Units

/// Whether and how much to drink during a workout.
package enum DrinkAdvice: Hashable, Sendable {
  case plan(DrinkPlan)
  /// The workout is short and the loss small: drink when thirsty.
  case nothingToPlan(expectedLoss: Estimate<Volume>, because: Citation)

  /// - Throws: `PlannedWorkoutFaults` with the faults of all fields.
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
