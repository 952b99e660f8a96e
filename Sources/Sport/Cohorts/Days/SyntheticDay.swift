import Statistics
package import Time
package import Units

/// What happens to an athlete on one local day, in local times: a zone makes moments of them.
package struct SyntheticDay: Sendable {
  package let date: PlainDate
  /// The night that ends on this day.
  package let sleep: SyntheticSleep
  package let wellness: SyntheticWellness
  /// On the bathroom scale, after getting up; nil on days without it.
  package let bodyMass: SyntheticBodyMass?
  package let workouts: [SyntheticWorkout]
  package let drinks: [SyntheticDrink]
}

extension SyntheticAthlete {
  /// What happens on a day. Each day follows from the athlete and its date alone.
  package func day(_ date: PlainDate) -> SyntheticDay {
    let day = stream["day", Int(date.epochDay)]
    let sleep = SyntheticSleep(of: self, endingOn: date, day["sleep"])
    let kilograms = morningKilograms(on: date, day["mass"])
    return SyntheticDay(
      date: date, sleep: sleep,
      wellness: SyntheticWellness(after: sleep, on: date, day["wellness"]),
      bodyMass: SyntheticBodyMass(of: self, kilograms, on: date, day["scale"]),
      workouts: workouts(on: date, weighing: kilograms, day),
      drinks: SyntheticDrink.all(on: date, day["drinks"]))
  }

  /// The body mass of the morning: it swings by 1 % over the year, and from day to day by the water
  /// of half a kilogram.
  private func morningKilograms(on date: PlainDate, _ stream: RandomStream) -> Double {
    var stream = stream
    let day = Double(Int(date.epochDay) + number % 365)
    let season = 0.01 * PortableMath.cosine(turns: day / 365.25)
    return mass.in(.kilograms) * (1 + season) + stream.normal(mean: 0, sd: 0.4)
  }
}

/// How an athlete feels in the morning, each from 1 to 5.
package struct SyntheticWellness: Sendable {
  package let at: PlainDateTime
  package let motivation: Int
  package let fatigue: Int

  init(after sleep: SyntheticSleep, on date: PlainDate, _ stream: RandomStream) {
    var stream = stream
    // An hour more of sleep is worth about one step less of fatigue.
    let rest = sleep.asleep.in(.hours) - 7.3
    at = sleep.end
    fatigue = Self.step(3 - 0.9 * rest + stream.normal(mean: 0, sd: 0.7))
    motivation = Self.step(3.4 + 0.5 * rest + stream.normal(mean: 0, sd: 0.8))
  }

  private static func step(_ value: Double) -> Int { min(max(Int(value.rounded()), 1), 5) }
}

/// A reading of the bathroom scale.
package struct SyntheticBodyMass: Sendable {
  package let at: PlainDateTime
  package let mass: Mass

  /// Nil on a day without a reading, which is every third.
  init?(
    of athlete: SyntheticAthlete, _ kilograms: Double, on date: PlainDate, _ stream: RandomStream
  ) {
    var stream = stream
    guard stream.chance(0.66),
      let (time, _) = athlete.wakeAt.adding(.seconds(60 * stream.integer(in: 5...25)))
    else { return nil }
    at = date.at(time)
    mass = .kilograms(Step.tenth.rounded(kilograms))
  }
}

/// A drink beside the workouts.
package struct SyntheticDrink: Sendable {
  package let at: PlainDateTime
  package let name: String
  package let volume: Volume

  /// The drinks of a day; none on days when nobody writes them down, which are most.
  static func all(on date: PlainDate, _ stream: RandomStream) -> [SyntheticDrink] {
    var stream = stream
    guard stream.chance(0.3) else { return [] }
    let count = stream.integer(in: 3...7)
    return (0..<count).compactMap { index in
      let minute = 7 * 60 + 30 + index * 13 * 60 / count + stream.integer(in: 0...60)
      guard let time = PlainTime(millisecondOfDay: minute * 60_000) else { return nil }
      let name = stream.choice(weighted: [("water", 6), ("coffee", 3), ("tea", 2), ("juice", 1)])
      let milliliters = stream.normal(mean: name == "coffee" ? 180 : 300, sd: 80, in: 60...750)
      return SyntheticDrink(
        at: date.at(time), name: name,
        volume: .milliliters(Step.every(50).rounded(milliliters)))
    }
  }
}
