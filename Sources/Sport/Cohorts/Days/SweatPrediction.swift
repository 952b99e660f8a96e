/// The closed form of the ACSM 2007 table of sweat rates in running, for any sport by the heat that it
/// makes (SCIENCE section 3.5).
enum SweatPrediction {
  /// - Parameter heat: metabolic rate without work, in watts.
  static func litersPerHour(heat: Double, celsius: Double) -> Double {
    min(max(0.001135 * heat - 0.14 + 0.0105 * (celsius - 18), 0.1), 3)
  }
}
