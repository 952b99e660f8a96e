import BenchmarkSupport
import Foundation
import Time

extension TimeTask {
  /// Each from its own type of wall time, made beforehand. A skipped time is moved by the skip, of
  /// a repeated one the first is taken.
  static func resolve(_ samples: TimeSamples) -> TimeTask {
    let walls = samples.walls
    let local = walls.map { ($0.local, $0.zone.ours) }
    let components = walls.map { (DateComponents(WallNumbers($0.local)), $0.zone.calendar) }
    return TimeTask(
      words: "local to instant", target: .atLeast(5), allocationTarget: .atMost(0),
      question: { walls[$0].description },
      ours: Way("ours", local, { try $1.instant(of: $0) }, seen: { $0.rfc3339 }),
      foundations: [
        Way("Calendar.date(from:)", components, { $1.date(from: $0) }, seen: text(of:))
      ])
  }

  /// The same from year, month, day, hour, minute, second and millisecond. `DateComponents` just
  /// holds them; ours has already found the day in the calendar when it has a `PlainDateTime`.
  static func resolveNumbers(_ samples: TimeSamples) -> TimeTask {
    let walls = samples.walls
    let ours = walls.map { (WallNumbers($0.local), $0.zone.ours) }
    let theirs = walls.map { (WallNumbers($0.local), $0.zone.calendar) }
    return TimeTask(
      words: "local to instant, numbers", target: nil, allocationTarget: .atMost(0),
      question: { walls[$0].description },
      ours: Way(
        "ours", ours, { try $1.instant(of: PlainDateTime($0)) }, seen: { $0.rfc3339 }),
      foundations: [
        Way(
          "Calendar.date(from:)", theirs, { $1.date(from: DateComponents($0)) },
          seen: text(of:))
      ])
  }

  /// A time of day, every day; what is skipped or repeated counts as in `resolve`.
  static func next(_ samples: TimeSamples) -> TimeTask {
    let waits = samples.waits
    let nominal = waits.map { ($0.start, NominalTime($0.time), $0.zone.ours) }
    let matching = waits.map { wait in
      let time = DateComponents(hour: wait.time.hour, minute: wait.time.minute, second: 0)
      return (Date(wait.start), time, wait.zone.calendar)
    }
    return TimeTask(
      words: "next occurrence", target: .atLeast(50), allocationTarget: nil,
      question: { waits[$0].description },
      ours: Way(
        "ours", nominal, { start, time, zone in try time.next(after: start, in: zone) },
        seen: { $0?.rfc3339 ?? "never" }),
      foundations: [
        Way(
          "Calendar.nextDate", matching,
          { start, time, calendar in
            calendar.nextDate(
              after: start, matching: time,
              matchingPolicy: .nextTimePreservingSmallerComponents)
          }, seen: text(of:))
      ])
  }
}

extension PlainDateTime {
  fileprivate init(_ numbers: WallNumbers) throws {
    let date = PlainDate(year: numbers.year, month: numbers.month, day: numbers.day)
    let time = PlainTime(
      hour: numbers.hour, minute: numbers.minute, second: numbers.second,
      millisecond: numbers.millisecond)
    guard let date, let time else { throw BenchmarkError("no clock shows \(numbers)") }
    self = date.at(time)
  }
}

extension DateComponents {
  fileprivate init(_ numbers: WallNumbers) {
    self.init(
      year: numbers.year, month: numbers.month, day: numbers.day, hour: numbers.hour,
      minute: numbers.minute, second: numbers.second,
      nanosecond: numbers.millisecond * 1_000_000)
  }
}
