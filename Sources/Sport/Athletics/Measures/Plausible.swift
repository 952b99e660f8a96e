package import Units

/// The ranges of plausible values. Values outside mean "unknown".
///
/// Devices write "unknown" in many ways: as FIT's own mark, as the number next to it (65534 kcal),
/// as 0, or as the content of an empty register. A value outside these ranges is treated as
/// missing. The ranges are wide: they separate measurements from such marks, not good measurements
/// from bad ones.
package enum Plausible {
  /// Athletes have had 26 beats per minute at rest; few have more than 220 in exercise.
  package static let heartRate =
    HeartRate(beatsPerMinute: 20)...HeartRate(beatsPerMinute: 250)

  /// The best track sprinters reach about 2,500 W, and weightlifters twice that for an instant.
  package static let power = Power.watts(0)...Power.watts(6_000)

  /// Sprinters on a bicycle reach about 250 turns of the crank per minute; strides and strokes are
  /// fewer.
  package static let cadence = Cadence(perMinute: 0)...Cadence(perMinute: 254)

  /// Up to the speed of sound. No sport is faster, not even free fall.
  package static let speed = Speed.metersPerSecond(0)...Speed.metersPerSecond(343)

  /// Up to the circumference of the Earth.
  package static let distance = Length.meters(0)...Length.kilometers(40_075)

  /// From below the deepest mine to above the highest glider.
  package static let altitude = Length.meters(-5_000)...Length.meters(25_000)

  /// From the coldest air in which people exercise to the highest temperature of a device's
  /// electronics.
  package static let temperature =
    Temperature.degreesCelsius(-70)...Temperature.degreesCelsius(85)

  /// The longest stage races and expeditions take some weeks. FIT's field ends at 49 days, where
  /// its marks for "unknown" are.
  package static let exercise = TimeSpan.zero...TimeSpan.hours(40 * 24)

  /// A race of 24 hours costs about 15,000 kcal. FIT's field ends at 65,534, a mark for "unknown".
  package static let energy = Energy.kilocalories(1)...Energy.kilocalories(60_000)

  /// The highest oxygen uptakes, 6 to 7 litres per minute, are about 35 kcal per minute.
  package static let metabolism = Power.zero...Power.kilocaloriesPerHour(40 * 60)
}
