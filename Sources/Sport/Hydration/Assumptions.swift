package import Units

/// The numbers of this module that a deployment may change, each with its reason.
///
/// The safety limits are not among them, because nobody may change those.
package struct Assumptions: Sendable {
  /// The assumptions of a deployment that changes none.
  package static let standard = Assumptions()

  // MARK: A sweat test

  /// Two readings of a scale with a resolution of 0.1 kg, each with an error that is uniform within
  /// ±0.05 kg.
  package var scaleDifferenceSD = Assumption(
    "standard deviation of the difference of two weighings", Mass.grams(41), .derived)

  /// Bottles are read by eye, and urine and stool are estimated.
  package var amountRelativeSD = Assumption(
    "relative standard deviation of amounts drunk, eaten and excreted", 0.05, .engineeringChoice)

  /// Energy that is estimated from heart rate or speed is accurate to about 20 %.
  package var correctionRelativeSD = Assumption(
    "relative standard deviation of the respiratory correction", 0.20, .engineeringChoice)

  /// The lower of two air temperatures at which the error of an uncorrected rate was measured.
  package static let coolAir = Temperature.degreesCelsius(14)
  /// The higher of these two air temperatures.
  package static let warmAir = Temperature.degreesCelsius(30)

  /// Measured in 8 women at 14 °C. It is also used when the temperature is not known.
  package var excessInCoolAir = Assumption(
    "fraction by which an uncorrected rate is too high at \(coolAir)", 0.41, .read)

  /// Measured in 8 women at 30 °C. Between 14 and 30 °C the fraction is interpolated linearly.
  package var excessInWarmAir = Assumption(
    "fraction by which an uncorrected rate is too high at \(warmAir)", 0.069, .read)

  /// Our choice: a rate outside this range is more often a typing error than real. The highest rate
  /// seen in 506 athletes is 5.73 L/h (Baker 2016).
  package var plausibleRates = VolumeRate.litersPerHour(0.1)...VolumeRate.litersPerHour(4)

  // MARK: A plan

  /// How much the sessions of one athlete differ in the same climate, as the standard deviation of
  /// ln(rate).
  package var dayToDaySD = Assumption(
    "logarithmic standard deviation of the sweat rate from day to day", 0.14, .derived)

  /// Our choice between drinking to thirst, which replaces about two thirds of the loss, and
  /// replacing all of it.
  package var targetShare = Assumption(
    "fraction of the expected loss to drink, between floor and ceiling", 0.7, .engineeringChoice)

  /// The ceiling protects athletes who sweat less than expected. From 0.5 on it no longer does, and
  /// the ceiling is the expected loss.
  package var ceilingQuantile = Assumption(
    "quantile of the expected loss above which nobody should drink", 0.20, .engineeringChoice)

  /// How much most athletes can drink during exercise.
  package var ordinaryIntake = Assumption(
    "highest intake of an athlete who has not trained to drink more", VolumeRate.litersPerHour(0.8),
    .engineeringChoice)

  /// How much an athlete can drink during exercise who has trained it.
  package var trainedIntake = Assumption(
    "highest intake of an athlete who has trained to drink more", VolumeRate.litersPerHour(1.0),
    .engineeringChoice)

  /// The normal value of a healthy person before a session.
  package var startingPlasmaSodium = Assumption(
    "plasma sodium at the start", Molarity.millimolesPerLiter(140), .engineeringChoice)

  package init() {}
}
