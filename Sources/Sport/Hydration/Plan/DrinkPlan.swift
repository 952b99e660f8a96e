package import Units

/// How much to drink during one workout, between a floor and a ceiling.
///
/// ACSM 2007 and the over-drinking guard. Whatever the inputs: the ceiling is at most the expected
/// loss, at most `SafetyLimits.highestIntake`, and wins over the floor; so nobody who keeps to the
/// plan ends heavier than they started.
package struct DrinkPlan: Hashable, Sendable {
  package let expectedLoss: Estimate<Volume>
  /// Less leaves the athlete more than 2 % lighter. May lie above the ceiling; then a warning says
  /// so.
  package let floor: Volume
  /// Never drink more.
  package let ceiling: Volume
  /// Drink about this much over the whole workout.
  package let target: Volume
  /// nil: too little to portion out; drink when thirsty, up to the ceiling.
  package let schedule: DrinkSchedule?
  /// When the target is drunk and the expected loss comes true.
  package let endMass: Mass
  /// When the target is drunk.
  package let plasmaSodium: Estimate<Molarity>
  /// Never left out, whatever anybody prefers.
  package let warnings: [Advisory]
  package let inputs: [Input]
  package let formula: Formula
  /// The formula's sources, then every assumption that took part.
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
      Input(.bodyMass, workout.bodyMass), Input(.duration, workout.duration),
      Input(.sweatRate, workout.sweatRate.value),
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

/// The floor, the ceiling and what lies between.
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
