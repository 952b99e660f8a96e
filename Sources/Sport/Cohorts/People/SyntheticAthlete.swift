import Statistics
package import Time
package import Units

/// A made-up athlete: who they are, and how their body works.
///
/// All follows from the cohort, the seed and the number: athlete 7 is the same among 10 and among
/// 100,000.
package struct SyntheticAthlete: Sendable {
  /// From 1.
  package let number: Int
  package let group: Cohort.Group
  package let place: Cohort.Place
  package let name: String
  package let isFemale: Bool
  package let age: Int
  package let mass: Mass
  package let height: Length
  package let wakeAt: PlainTime
  package let physiology: Physiology
  /// The weekdays of the workouts, and the hour at which they begin, at home.
  package let schedule: Schedule
  /// For what happens on the days.
  let stream: RandomStream

  package init(_ number: Int, of cohort: Cohort, seed: UInt64) {
    stream = RandomStream(seed: seed)["athlete", number]
    var (person, body) = (stream["person"], stream["body"])
    self.number = number
    group = person.choice(weighted: cohort.groups.map { ($0, $0.share) })
    place = person.choice(weighted: cohort.places.map { ($0, $0.share) })
    isFemale = person.chance(group.women)
    name = SyntheticName.draw(isFemale: isFemale, &person)
    age = person.integer(in: 18...38)
    wakeAt = Self.wakeTime(&person)
    schedule = Schedule(group.sessionsPerWeek, wakingAt: wakeAt, &person)
    let kilograms = Self.kilograms(group, isFemale, &body)
    mass = .kilograms(kilograms)
    height = Self.height(kilograms, isFemale, group, &body)
    physiology = Physiology(age: age, isFemale: isFemale, &body)
  }

  /// Of a scale that shows 100 g.
  private static func kilograms(
    _ group: Cohort.Group, _ isFemale: Bool, _ body: inout RandomStream
  ) -> Double {
    let man = body.normal(mean: group.mass.mean, sd: group.mass.sd, in: 48...160)
    return Step.tenth.rounded(isFemale ? man * 0.82 : man)
  }

  /// From the body mass index, in whole centimeters that people have.
  private static func height(
    _ kilograms: Double, _ isFemale: Bool, _ group: Cohort.Group, _ body: inout RandomStream
  ) -> Length {
    let index = body.normal(
      mean: group.bodyMassIndex.mean, sd: group.bodyMassIndex.sd, in: 17...42)
    let meters = (kilograms / index).squareRoot()
    return .centimeters(
      min(max((meters * 100).rounded(), isFemale ? 150 : 160), isFemale ? 190 : 208))
  }

  /// In quarters of an hour.
  private static func wakeTime(_ person: inout RandomStream) -> PlainTime {
    let minutes = person.normal(mean: 405, sd: 45, in: 270...600)
    return PlainTime(millisecondOfDay: Int((minutes / 15).rounded()) * 15 * 60_000) ?? .noon
  }
}

extension PlainTime {
  fileprivate static let noon = PlainTime(millisecondOfDay: 43_200_000) ?? .midnight
}

/// When an athlete trains.
package struct Schedule: Sendable {
  /// Weekdays from 1 (Monday) to 7; one that stands twice has two workouts.
  package let weekdays: [Int]
  /// The local minute of the day at which workouts begin.
  package let minute: Int

  init(_ sessions: Int, wakingAt wake: PlainTime, _ person: inout RandomStream) {
    let first = person.integer(in: 0...6)
    weekdays = (0..<max(sessions, 0)).map { (first + $0 * 7 / max(sessions, 1)) % 7 + 1 }
    // Nobody trains before they are up, also on days when they sleep in.
    let up = Int(wake.millisecondOfDay) / 60_000 + 75
    minute = max(person.choice(of: [390, 420, 720, 1020, 1080, 1110]), up)
  }
}
