package import Units

extension WeighIn {
  /// The range of each field: wide enough for everybody, narrow enough to catch a wrong unit.
  package enum Limits {
    package static let bodyMass = Mass.kilograms(20)...Mass.kilograms(300)
    /// For what was drunk and for urine.
    package static let volume = Volume.zero...Volume.liters(30)
    /// For what was eaten and for stool.
    package static let otherMass = Mass.zero...Mass.kilograms(10)
    package static let duration = TimeSpan.zero...TimeSpan.hours(24)
    package static let energy = Energy.zero...Energy.kilocalories(30_000)
    package static let airTemperature =
      Temperature.degreesCelsius(-60)...Temperature.degreesCelsius(70)
    /// Our choice: in less time the error of the scale is larger than the sweat loss.
    package static let shortestDuration = TimeSpan.minutes(20)
  }

  /// Faults of single fields, in the order in which the fields are declared.
  var fieldFaults: [WeighInFault] {
    let outOfRange: [OutOfRange<Field>?] = [
      .check(.before, before, in: Limits.bodyMass),
      .check(.after, after, in: Limits.bodyMass),
      drunk.flatMap { .check(.drunk, $0, in: Limits.volume) },
      eaten.flatMap { .check(.eaten, $0, in: Limits.otherMass) },
      urine.flatMap { .check(.urine, $0, in: Limits.volume) },
      stool.flatMap { .check(.stool, $0, in: Limits.otherMass) },
      .check(.duration, duration, in: Limits.duration),
      energy.flatMap { .check(.energy, $0, in: Limits.energy) },
      airTemperature.flatMap { .check(.airTemperature, $0, in: Limits.airTemperature) },
    ]
    let faults = outOfRange.compactMap { $0 }.map(WeighInFault.outOfRange)
    guard Limits.duration.contains(duration), duration < Limits.shortestDuration else {
      return faults
    }
    return faults + [.tooShort(duration, least: Limits.shortestDuration)]
  }
}
