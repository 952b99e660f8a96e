import Units

/// The expected losses of a planned workout.
struct Outlook {
  let workout: PlannedWorkout
  let assumptions: Assumptions
  private let loss: LogNormal<Dimensions.Volume>

  /// - Precondition: the workout has no faults.
  init(_ workout: PlannedWorkout, _ assumptions: Assumptions) {
    self.workout = workout
    self.assumptions = assumptions
    let dayToDay = assumptions.dayToDaySD.value
    let measurement = workout.sweatRate.lowerLogSD()
    self.loss = LogNormal(
      median: workout.sweatRate.value * workout.duration,
      logSD: (dayToDay * dayToDay + measurement * measurement).squareRoot())
  }

  var medianLoss: Volume { loss.median }

  /// A loss that most such sessions exceed, and so the most that anybody should drink.
  var safelyExpectedLoss: Volume {
    min(loss.quantile(assumptions.ceilingQuantile.value), loss.median)
  }

  var expectedLoss: Estimate<Volume> {
    Estimate(
      loss.median, loss.interval(level: 0.95),
      inputs: [
        Input(.sweatRate, workout.sweatRate.value, .computed),
        Input(.duration, workout.duration, .given),
      ],
      formula: .expectedLoss,
      assumptions: workout.sweatRate.citations + [assumptions.dayToDaySD.citation],
      notes: workout.sweatRate.notes)
  }

  var needsPlan: Bool {
    workout.duration >= SafetyLimits.shortestPlan
      || medianLoss >= share(SafetyLimits.smallestLossShare)
  }

  /// A fraction of the body mass at the start, as a volume of water.
  func share(_ share: Double) -> Volume { (workout.bodyMass * share).asWater }
}
