import Statistics
package import Time
package import Units

/// A night, in bed from a local time on, and its stages one after the other.
package struct SyntheticSleep: Sendable {
  /// When they went to bed, on the clocks of the evening.
  package let start: PlainDateTime
  /// When they got up.
  package let end: PlainDateTime
  package let stages: [Stage]
  /// In beats per minute.
  package let averageHeartRate: Int
  /// The variability of the heart rate: the root mean square of successive differences.
  package let heartRateVariability: TimeSpan

  package struct Stage: Sendable {
    package let kind: Kind
    package let length: TimeSpan

    package enum Kind: String, CaseIterable, Sendable { case awake, light, deep, rem }
  }

  /// The sum of the stages of a kind.
  package func length(of kind: Stage.Kind) -> TimeSpan {
    stages.reduce(.zero) { $1.kind == kind ? $0 + $1.length : $0 }
  }

  package var asleep: TimeSpan {
    stages.reduce(.zero) { $1.kind == .awake ? $0 : $0 + $1.length }
  }

  init(of athlete: SyntheticAthlete, endingOn date: PlainDate, _ stream: RandomStream) {
    var stream = stream
    let wish = stream.normal(mean: 7.4, sd: 0.8, in: 4.5...10)
    stages = Self.stages(hours: wish, &stream)
    let minutes = stages.reduce(0) { $0 + Int($1.length.in(.minutes).rounded()) }
    let wake = Int(athlete.wakeAt.millisecondOfDay) / 60_000 + stream.integer(in: -15...40)
    end = Self.local(date, minute: wake)
    start = Self.local(date, minute: wake - minutes)
    let resting = athlete.physiology.restingHeartRate
    averageHeartRate = Int((resting + stream.normal(mean: 3, sd: 2)).rounded())
    heartRateVariability = .milliseconds(
      Step.whole.rounded(stream.logNormal(median: 110 - resting, sigma: 0.18)))
  }

  /// Cycles of about 90 minutes: the deep stages grow shorter, the dreams longer. Whole minutes.
  private static func stages(hours: Double, _ stream: inout RandomStream) -> [Stage] {
    let cycles = max(Int((hours / 1.55).rounded()), 3)
    let cycle = hours * 60 / Double(cycles)
    var stages = [Stage(.awake, stream.integer(in: 4...25))]
    for number in 0..<cycles {
      let progress = Double(number) / Double(cycles - 1)
      let deep = max(cycle * (0.36 - 0.34 * progress) + stream.normal(mean: 0, sd: 3), 2)
      let rem = max(cycle * (0.10 + 0.26 * progress) + stream.normal(mean: 0, sd: 3), 2)
      let light = max(cycle - deep - rem, 10)
      stages += [
        Stage(.light, Int((light * 0.6).rounded())), Stage(.deep, Int(deep.rounded())),
        Stage(.light, Int((light * 0.4).rounded())), Stage(.rem, Int(rem.rounded())),
      ]
      if number < cycles - 1, stream.chance(0.6) {
        stages.append(Stage(.awake, stream.integer(in: 1...14)))
      }
    }
    return stages
  }

  /// A local time by minutes of a day, which may be those of the day before.
  private static func local(_ date: PlainDate, minute: Int) -> PlainDateTime {
    let (day, rest) = minute < 0 ? (date.adding(days: -1) ?? date, minute + 1440) : (date, minute)
    return day.at(PlainTime(millisecondOfDay: min(rest, 1439) * 60_000) ?? .midnight)
  }
}

extension SyntheticSleep.Stage {
  fileprivate init(_ kind: Kind, _ minutes: Int) {
    self.init(kind: kind, length: .minutes(Double(minutes)))
  }
}
