package import Athletics
package import Hydration
import Statistics
package import Time
package import Units

/// A workout, what it cost, and what was lost in it and drunk.
package struct SyntheticWorkout: Sendable {
  package let start: PlainDateTime
  package let sport: Sport
  package let length: TimeSpan
  /// Nil in sports without one.
  package let distance: Length?
  package let energy: Energy
  /// In beats per minute.
  package let averageHeartRate: Int
  package let maximumHeartRate: Int
  /// How hard it felt, from 1 to 10.
  package let perceivedExertion: Int
  package let air: Temperature
  /// The true rate of sweat, that no device knows.
  package let sweatRate: VolumeRate
  package let drunk: Volume
  /// What the scales showed before and after; nil when nobody was weighed.
  package let weighIn: WeighIn?
}

extension SyntheticAthlete {
  /// The day's workouts: those of the schedule, of which every seventh is skipped.
  func workouts(
    on date: PlainDate, weighing kilograms: Double, _ day: RandomStream
  ) -> [SyntheticWorkout] {
    let planned = schedule.weekdays.filter { $0 == date.weekday.rawValue }.count
    return (0..<planned).compactMap { index in
      var stream = day["workout", index]
      guard !stream.chance(0.14) else { return nil }
      let minute = schedule.minute + index * 300 + stream.integer(in: -10...20)
      guard
        let time = PlainTime(millisecondOfDay: minute * 60_000 + stream.integer(in: 0...59) * 1000)
      else { return nil }
      return SyntheticWorkout(of: self, at: date.at(time), weighing: kilograms, &stream)
    }
  }
}

extension SyntheticWorkout {
  init(
    of athlete: SyntheticAthlete, at start: PlainDateTime, weighing kilograms: Double,
    _ stream: inout RandomStream
  ) {
    let (group, body) = (athlete.group, athlete.physiology)
    let met = stream.normal(mean: group.intensity.mean, sd: group.intensity.sd, in: 2.5...20)
    let minutes = min(
      max(stream.logNormal(median: group.duration.mean, sigma: group.duration.sd), 20), 360)
    let seconds = (minutes * 60).rounded()
    let effort = body.effort(at: met)
    self.start = start
    sport = group.sport
    length = .seconds(seconds)
    energy = .kilocalories(Step.whole.rounded(met * kilograms * seconds / 3600))
    distance = group.sport.metersPerMinute(at: met).map {
      .meters(Step.whole.rounded($0 * seconds / 60))
    }
    averageHeartRate = Int((body.heartRate(at: effort) + stream.normal(mean: 0, sd: 3)).rounded())
    maximumHeartRate = min(
      averageHeartRate + stream.integer(in: 6...22), Int(body.maximumHeartRate))
    perceivedExertion = min(
      max(Int((1 + 10 * (effort - 0.25) + stream.normal(mean: 0, sd: 0.8)).rounded()), 1), 10)
    let celsius = athlete.celsius(on: start.date, &stream)
    air = .degreesCelsius(celsius)
    let heat = met * kilograms * 1.163 * (1 - group.efficiency)
    // Nobody has been seen to sweat more (Baker 2016).
    let most = 5.73
    let predicted =
      SweatPrediction.litersPerHour(heat: heat, celsius: celsius) * group.sweatMultiplier
      * body.sweatRatio * stream.logNormal(median: 1, sigma: 0.14)
    let liters = min(predicted, most)
    sweatRate = .litersPerHour(liters)
    let loss = liters * seconds / 3600
    let thirst = min(stream.logNormal(median: 0.5, sigma: 0.45), 1)
    let milliliters = Step.every(10).rounded(loss * 1000 * thirst)
    drunk = .milliliters(milliliters)
    weighIn =
      stream.chance(0.12)
      ? Self.weighIn(kilograms, loss, milliliters, length, energy, air, &stream) : nil
  }

  /// What scales with an error of 50 g show.
  private static func weighIn(
    _ kilograms: Double, _ loss: Double, _ milliliters: Double, _ length: TimeSpan,
    _ energy: Energy, _ air: Temperature, _ stream: inout RandomStream
  ) -> WeighIn {
    let urine = stream.chance(0.2) ? Step.every(10).rounded(stream.uniform(in: 80...320)) : 0
    let breath = energy.in(.kilocalories) * 0.0002
    let after = kilograms - loss - breath + (milliliters - urine) / 1000
    let (shownBefore, shownAfter) = (
      kilograms + stream.normal(mean: 0, sd: 0.05), after + stream.normal(mean: 0, sd: 0.05)
    )
    return WeighIn(
      before: .kilograms(Step.twentieth.rounded(shownBefore)),
      after: .kilograms(Step.twentieth.rounded(shownAfter)), drunk: .milliliters(milliliters),
      urine: urine > 0 ? .milliliters(urine) : nil, duration: length, energy: energy,
      airTemperature: air, fromDevice: [.duration, .energy])
  }
}

extension SyntheticAthlete {
  /// The air at a workout, in steps of half a degree.
  fileprivate func celsius(on date: PlainDate, _ stream: inout RandomStream) -> Double {
    let turns = Double(date.dayOfYear - place.hottestDay) / 365.25
    let mean = group.air.mean + group.season * PortableMath.cosine(turns: turns)
    return min(max(Step(perUnit: 2).rounded(stream.normal(mean: mean, sd: group.air.sd)), 10), 38)
  }
}

extension Sport {
  /// How far somebody comes at a metabolic rate; nil in sports that do not measure it.
  fileprivate func metersPerMinute(at met: Double) -> Double? {
    switch self {
    // ACSM's equation for running on the level, turned round: 3.5 MET = 0.2 v + 3.5.
    case .running: (met - 1) * 3.5 / 0.2
    // A line through the Compendium's speeds from 8 to 12 MET.
    case .cycling: (met * 1.9 + 5) * 1000 / 60
    default: nil
    }
  }
}
