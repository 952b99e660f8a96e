package import Units

/// Every number of this room that a deployment may set otherwise, with its reason.
///
/// The safety limits are not here: nobody sets those.
package struct Assumptions: Sendable {
  package static let standard = Assumptions()

  // MARK: A sweat test

  /// Two readings of a scale that shows 0.1 kg, each uniformly off by ±0.05 kg.
  package var scaleDifferenceSD = Assumption(
    "standard deviation of the difference of two weighings", Mass.grams(41), .derived)

  /// Bottles are read by eye, and what is passed is estimated.
  package var amountRelativeSD = Assumption(
    "relative standard deviation of what was drunk, eaten and passed", 0.05, .engineeringChoice)

  /// Energy from a heart rate or a speed is known to about a fifth.
  package var correctionRelativeSD = Assumption(
    "relative standard deviation of the respiratory correction", 0.20, .engineeringChoice)

  /// The two temperatures at which the rate without a correction was measured.
  package static let coolAir = Temperature.degreesCelsius(14)
  package static let warmAir = Temperature.degreesCelsius(30)

  /// Seen in 8 women at 14 °C; taken also when the temperature is not known.
  package var excessInCoolAir = Assumption(
    "share by which a rate without the correction is too high at \(coolAir)", 0.41, .read)

  /// The same at 30 °C; between the two we draw a straight line.
  package var excessInWarmAir = Assumption(
    "share by which a rate without the correction is too high at \(warmAir)", 0.069, .read)

  /// Our choice: a rate outside is a slip of the pen more often than an athlete; 5.73 L/h has been seen once
  /// in 506 athletes (Baker 2016).
  package var plausibleRates = VolumeRate.litersPerHour(0.1)...VolumeRate.litersPerHour(4)

  // MARK: A plan

  /// How much one athlete's sessions differ in one climate: s in ln(rate).
  package var dayToDaySD = Assumption(
    "logarithmic standard deviation of the sweat rate from day to day", 0.14, .derived)

  /// Between drinking to thirst, about two thirds of the loss, and replacing all of it.
  package var targetShare = Assumption(
    "share of the expected loss to drink, between floor and ceiling", 0.7, .engineeringChoice)

  /// The ceiling protects those who sweat less than expected; at 0.5 or more it stops doing so,
  /// and the expected loss itself is the ceiling.
  package var ceilingQuantile = Assumption(
    "quantile of the expected loss above which nobody should drink", 0.20, .engineeringChoice)

  /// What most stomachs take while exercising.
  package var ordinaryIntake = Assumption(
    "highest intake of an athlete not used to more", VolumeRate.litersPerHour(0.8),
    .engineeringChoice)

  package var trainedIntake = Assumption(
    "highest intake of an athlete trained to it", VolumeRate.litersPerHour(1.0),
    .engineeringChoice)

  /// Before a session, in health.
  package var startingPlasmaSodium = Assumption(
    "plasma sodium at the start", Molarity.millimolesPerLiter(140), .engineeringChoice)

  package init() {}
}
