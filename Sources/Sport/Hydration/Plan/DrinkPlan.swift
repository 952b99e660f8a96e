package import Units

/// How much to drink during one workout, between a floor and a ceiling.
///
/// It follows ACSM 2007 and prevents drinking too much. Whatever the inputs are, the ceiling is at
/// most the expected loss and at most `SafetyLimits.highestIntake` times the duration, and it takes
/// precedence over the floor. So nobody who follows the plan is expected to end heavier than they
/// started.
package struct DrinkPlan: Hashable, Sendable {
  /// The expected sweat loss of the workout.
  package let expectedLoss: Estimate<Volume>
  /// The least to drink: with less, the athlete loses more than 2 % of body mass. It can be above
  /// the ceiling; then there is a warning.
  package let floor: Volume
  /// The most to drink.
  package let ceiling: Volume
  /// About how much to drink over the whole workout.
  package let target: Volume
  /// The target in portions; nil if it is too little to divide. Then drink when thirsty, up to the
  /// ceiling.
  package let schedule: DrinkSchedule?
  /// The body mass at the end, if the target is drunk and the loss is as expected.
  package let endMass: Mass
  /// The plasma sodium at the end, if the target is drunk.
  package let plasmaSodium: Estimate<Molarity>
  /// Warnings, which no preference can suppress.
  package let warnings: [Advisory]
  /// The quantities from which the amounts were calculated.
  package let inputs: [Input]
  package let formula: Formula
  /// The sources of the formula, then every assumption that was used.
  package let citations: [Citation]

  init(_ outlook: Outlook) {
    let workout = outlook.workout
    let amounts = Amounts(outlook)
    expectedLoss = outlook.expectedLoss
    floor = amounts.floor
    ceiling = amounts.ceiling
    target = amounts.target
    schedule = DrinkSchedule(
      of: amounts.target, atLeast: amounts.floor, atMost: amounts.ceiling, over: workout.duration)
    endMass = workout.bodyMass - .ofWater(outlook.medianLoss - amounts.target)
    plasmaSodium = workout.plasmaSodium(
      drinking: amounts.target, losing: expectedLoss.interval, about: outlook.medianLoss,
      under: outlook.assumptions)
    warnings = Self.warnings(outlook, amounts, plasmaSodium)
    inputs = [
      Input(.bodyMass, workout.bodyMass, workout.bodyMassOrigin),
      Input(.duration, workout.duration, .given),
      Input(.sweatRate, workout.sweatRate.value, .computed),
      Input("highestIntake", amounts.cap.value, .assumed(amounts.cap.citation)),
    ]
    formula = .duringDrinking
    citations =
      formula.citations
      + [
        outlook.assumptions.targetShare.citation, outlook.assumptions.ceilingQuantile.citation,
        amounts.cap.citation,
      ] + expectedLoss.citations
  }

  private static func warnings(
    _ outlook: Outlook, _ amounts: Amounts, _ plasmaSodium: Estimate<Molarity>
  ) -> [Advisory] {
    let severe = outlook.medianLoss - amounts.target > outlook.share(SafetyLimits.severeLossShare)
    let possible: [(Bool, Advisory)] = [
      (amounts.floor > amounts.ceiling, .cannotStayUnderTwoPercent),
      (plasmaSodium.interval.lower < SafetyLimits.lowestPlasmaSodium, .plasmaSodiumMayFall),
      (outlook.workout.duration > SafetyLimits.longEvent, .longSlowEvent),
      (severe, .severeLoss),
    ]
    return possible.filter(\.0).map(\.1)
  }
}

/// Calculates floor, ceiling and target.
private struct Amounts {
  let cap: Assumption<VolumeRate>
  let floor: Volume
  let ceiling: Volume
  let target: Volume

  init(_ outlook: Outlook) {
    let loss = outlook.medianLoss
    cap = outlook.workout.stomach.highestIntake(under: outlook.assumptions)
    floor = max(.zero, loss - outlook.share(SafetyLimits.tolerableLossShare))
    let rate = max(.zero, min(cap.value, SafetyLimits.highestIntake))
    ceiling = min(outlook.safelyExpectedLoss, rate * outlook.workout.duration)
    target = min(max(loss * outlook.assumptions.targetShare.value, floor), ceiling)
  }
}
