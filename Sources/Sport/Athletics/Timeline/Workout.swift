package import Units

/// An exercise as it happened: the facts of a recording, without values that are not plausible.
package struct Workout: Hashable, Sendable {
  package let sport: Sport

  /// The sub-sport; `nil` if no source names one.
  package let subSport: SubSport?

  /// From start to end, pauses included, never below `timer`; `nil` if no source says.
  package let elapsed: TimeSpan?

  /// The time without pauses; `nil` if no source says.
  package let timer: TimeSpan?

  /// The distance covered; `nil` if no source says.
  package let distance: Length?

  /// Energy spent by the body, above 0; `nil` if no source says, or if its value is not plausible.
  package let energy: Energy?

  /// Above 0; `nil` if no heart rate was measured.
  package let averageHeartRate: HeartRate?

  /// Above 0; `nil` if no heart rate was measured.
  package let maximumHeartRate: HeartRate?

  /// Whether part of what happened is missing because its source was damaged.
  package let isPartial: Bool

  package init(_ facts: Recording.Facts) {
    sport = facts.sport
    subSport = facts.subSport
    elapsed = facts.length
    timer = facts.timer?.measured
    distance = facts.distance
    energy = facts.energy?.measured(over: facts.length)
    averageHeartRate = facts.averageHeartRate?.measured
    maximumHeartRate = facts.maximumHeartRate?.measured
    isPartial = facts.isPartial
  }
}
