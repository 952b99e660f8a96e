import Units

/// The losses that a planned workout will bring.
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

  /// The loss that most sessions like this one exceed: nobody should drink more.
  var safelyExpectedLoss: Volume {
    min(loss.quantile(assumptions.ceilingQuantile.value), loss.median)
  }

  var expectedLoss: Estimate<Volume> {
    Estimate(
      loss.median, loss.interval(level: 0.95),
      inputs: [Input(.sweatRate, workout.sweatRate.value), Input(.duration, workout.duration)],
      formula: .expectedLoss,
      assumptions: workout.sweatRate.citations + [assumptions.dayToDaySD.citation],
      notes: workout.sweatRate.notes)
  }

  var needsPlan: Bool {
    workout.duration >= SafetyLimits.shortestPlan
      || medianLoss >= share(SafetyLimits.smallestLossShare)
  }

  /// A share of the starting body mass, as water.
  func share(_ share: Double) -> Volume { (workout.bodyMass * share).asWater }
}
