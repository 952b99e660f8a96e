import Statistics
package import Units

/// What an athlete's body does at rest, at work and in the heat. The spreads are those of SCIENCE
/// section 5, the rest an engineering choice.
package struct Physiology: Sendable {
  /// In beats per minute.
  package let restingHeartRate: Double
  package let maximumHeartRate: Double
  /// The highest metabolic rate, in MET.
  package let capacity: Double
  /// Their rate of sweat over the one predicted for their sport.
  package let sweatRatio: Double
  /// The sodium in their sweat.
  package let sodium: Molarity
  /// The rate over the whole body for one that a patch measures at the forearm.
  package let patchFactor: Double

  init(age: Int, isFemale: Bool, _ body: inout RandomStream) {
    restingHeartRate = body.normal(mean: isFemale ? 57 : 53, sd: 6, in: 36...78).rounded()
    maximumHeartRate =
      body.normal(mean: 208 - 0.7 * Double(age), sd: 7, in: 165...214).rounded()
    capacity = body.normal(mean: isFemale ? 14.5 : 16, sd: 1.4, in: 11...23)
    sweatRatio = body.logNormal(median: 1, sigma: 0.36)
    sodium = .millimolesPerLiter(body.normal(mean: 36, sd: 10, in: 12...80))
    patchFactor = body.logNormal(median: 0.5, sigma: 0.35)
  }

  /// The part of the reserve between rest and maximum that a metabolic rate takes.
  func effort(at met: Double) -> Double { min(max((met - 1) / (capacity - 1), 0.05), 0.97) }

  func heartRate(at effort: Double) -> Double {
    restingHeartRate + (maximumHeartRate - restingHeartRate) * effort
  }
}
