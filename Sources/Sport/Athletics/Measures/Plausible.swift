package import Units

/// What a body or a machine can have.
///
/// Devices have many ways to write "unknown": FIT's own mark, the number beside it (65534 kcal),
/// 0, or what an empty register holds. A value outside these bounds was not measured, and is
/// treated as if the device had given none. The bounds are wide: they tell readings from marks,
/// not good readings from bad ones.
package enum Plausible {
  /// Resting hearts of athletes have been seen at 26 beats a minute; in exercise few pass 220.
  package static let heartRate =
    HeartRate(beatsPerMinute: 20)...HeartRate(beatsPerMinute: 250)

  /// The best track sprinters reach about 2,500 W, weightlifters twice that for an instant.
  package static let power = Power.watts(0)...Power.watts(6_000)

  /// Sprinters on a bicycle turn the crank about 250 times a minute; strides and strokes are fewer.
  package static let cadence = Cadence(perMinute: 0)...Cadence(perMinute: 254)

  /// The speed of sound: no sport, free fall included, is done faster.
  package static let speed = Speed.metersPerSecond(0)...Speed.metersPerSecond(343)

  /// Once around the Earth.
  package static let distance = Length.meters(0)...Length.kilometers(40_075)

  /// From below the deepest mine to above the highest glider.
  package static let altitude = Length.meters(-5_000)...Length.meters(25_000)

  /// The coldest air that people go out in, and the hottest that a device's electronics stand.
  package static let temperature =
    Temperature.degreesCelsius(-70)...Temperature.degreesCelsius(85)

  /// The longest stage races and expeditions that are saved as one exercise take some weeks;
  /// FIT's field ends at 49 days, where its marks are.
  package static let exercise = TimeSpan.zero...TimeSpan.hours(40 * 24)

  /// A day and a night of racing cost about 15,000 kcal. FIT's field ends at 65,534, its mark.
  package static let energy = Energy.kilocalories(1)...Energy.kilocalories(60_000)

  /// The largest hearts and lungs, 6 to 7 litres of oxygen a minute, spend about 35 kcal a minute.
  package static let metabolism = Power.zero...Power.kilocaloriesPerHour(40 * 60)
}
