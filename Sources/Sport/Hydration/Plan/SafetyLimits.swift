package import Units

/// Limits that no setting, preference or training can change.
package enum SafetyLimits {
  /// Our choice: the most that a plan ever asks an athlete to drink, trained or not.
  package static let highestIntake = VolumeRate.litersPerHour(1.0)
  /// Plasma sodium below this is hyponatraemia.
  package static let lowestPlasmaSodium = Molarity.millimolesPerLiter(135)
  /// In slow events longer than this, drinking too much is a risk.
  package static let longEvent = TimeSpan.hours(4)
  /// The loss that should not be exceeded, as a fraction of body mass.
  package static let tolerableLossShare = 0.02
  /// The loss above which medical advice is needed, as a fraction of body mass.
  package static let severeLossShare = 0.07
  /// A workout below this duration and below `smallestLossShare` (a fraction of body mass) gets no
  /// plan: drinking when thirsty is enough.
  package static let shortestPlan = TimeSpan.minutes(40)
  /// The loss, as a fraction of body mass, below which a short workout gets no plan.
  package static let smallestLossShare = 0.01
}
