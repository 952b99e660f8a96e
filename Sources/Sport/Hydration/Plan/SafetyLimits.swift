package import Units

/// The limits that no setting, preference or training moves.
package enum SafetyLimits {
  /// Our choice: the most that a plan asks of anybody, however trained.
  package static let highestIntake = VolumeRate.litersPerHour(1.0)
  /// Below it sodium is called low: hyponatraemia.
  package static let lowestPlasmaSodium = Molarity.millimolesPerLiter(135)
  /// From here on a slow event is a risk of drinking too much.
  package static let longEvent = TimeSpan.hours(4)
  /// The loss to stay under, as a share of body mass.
  package static let tolerableLossShare = 0.02
  /// The loss that is a matter for a physician, as a share of body mass.
  package static let severeLossShare = 0.07
  /// Below both, nothing is planned: water when thirsty, before or after, is enough.
  package static let shortestPlan = TimeSpan.minutes(40)
  package static let smallestLossShare = 0.01
}
