import Athletics
import Cohorts
import Time
import Units

extension SyntheticWorkout {
  /// What the athlete's watch reports of it.
  func recording(from start: Instant, utcOffset: UTCOffset) -> Recording {
    Recording(
      facts: Recording.Facts(
        sport: sport, start: start, elapsed: length, timer: length, distance: distance,
        energy: energy, averageHeartRate: HeartRate(beatsPerMinute: averageHeartRate),
        maximumHeartRate: HeartRate(beatsPerMinute: maximumHeartRate)),
      device: Device(manufacturer: "brine", product: "seed"), utcOffset: utcOffset)
  }
}

extension SyntheticAthlete {
  /// The day of birth, so that they are of their age in a year.
  func birthDate(inYear year: Int) -> PlainDate? {
    PlainDate(year: year - age, month: number % 12 + 1, day: number % 28 + 1)
  }
}
