import BenchmarkSupport
import Time

/// Draws samples, one after the other.
struct SampleMaker {
  private var dice: Dice
  private let zones: [(zone: SampleZone, changes: [Instant])]

  init(seed: UInt64) throws {
    dice = Dice(seed: seed)
    let span = Interval(from: try moment(0), to: try moment(Self.end))
    zones = try SampleZone.all().map { zone in
      (zone, span.map { zone.ours.transitions(in: $0).map(\.instant) } ?? [])
    }
  }

  /// The start of 2038 in UTC, in milliseconds since 1970.
  private static let end: Int64 = 2_145_916_800_000

  mutating func instant() throws -> Instant {
    try moment(Int64.random(in: 0..<Self.end, using: &dice))
  }

  mutating func text(inUTC: Bool) throws -> String {
    let (instant, zone) = (try instant(), try zone().zone)
    return inUTC ? instant.rfc3339 : instant.in(zone.ours).rfc3339
  }

  /// Near a change of offset means its date before four, when most changes are: many such times
  /// are skipped, or come twice.
  mutating func wall(nearChange: Bool) throws -> WallTime {
    let (zone, changes) = try zone()
    let change = nearChange ? changes.randomElement(using: &dice) : nil
    let clock = zone.ours.wallClock(at: try change ?? instant())
    let hours = change == nil ? 24 : 4
    let time = try time(in: 1, ofFirst: hours * 3_600_000)
    return WallTime(local: clock.date.at(time), zone: zone)
  }

  /// Near a change of offset means on the day before, for a time before four. Nobody waits between
  /// the two showings of a repeated time: Foundation then takes the second, ours the next day's.
  mutating func wait(nearChange: Bool) throws -> Wait {
    let (zone, changes) = try zone()
    let change = nearChange ? changes.randomElement(using: &dice) : nil
    let early = Duration.milliseconds(Int.random(in: 14_400_000..<86_400_000, using: &dice))
    let start = try change.map { $0 - early } ?? instant()
    let hours = change == nil ? 24 : 4
    return Wait(start: start, time: try time(in: 60_000, ofFirst: hours * 3_600_000), zone: zone)
  }

  /// A multiple of so many milliseconds, below another number of them.
  private mutating func time(in step: Int, ofFirst end: Int) throws -> PlainTime {
    let count = Int.random(in: 0..<(end / step), using: &dice)
    guard let time = PlainTime(millisecondOfDay: count * step) else {
      throw BenchmarkError("a sample has no time of day: \(count * step) ms")
    }
    return time
  }

  private mutating func zone() throws -> (zone: SampleZone, changes: [Instant]) {
    guard let zone = zones.randomElement(using: &dice) else {
      throw BenchmarkError("no zones were chosen")
    }
    return zone
  }
}

private func moment(_ milliseconds: Int64) throws -> Instant {
  guard let instant = Instant(milliseconds: milliseconds) else {
    throw BenchmarkError("a sample is no moment: \(milliseconds) ms")
  }
  return instant
}
