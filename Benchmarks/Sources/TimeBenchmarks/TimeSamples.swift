import BenchmarkSupport
import Time

/// What all are asked about, made from a seed: moments and wall times of 1970 to 2037.
struct TimeSamples {
  /// How many there are of each kind.
  static let count = 4096

  /// Moments to the millisecond.
  let instants: [Instant]
  /// Texts of other moments, half of them in UTC and half with the offset of a zone.
  let texts: [String]
  /// Wall times, to the millisecond.
  let walls: [WallTime]
  /// Times of day that are waited for.
  let waits: [Wait]

  /// The same ones for the same seed.
  init(seed: UInt64) throws {
    var maker = try SampleMaker(seed: seed)
    func many<Sample>(_ make: (Int) throws -> Sample) rethrows -> [Sample] {
      try (0..<Self.count).map(make)
    }
    instants = try many { _ in try maker.instant() }
    texts = try many { index in try maker.text(inUTC: index % 2 == 0) }
    walls = try many { index in try maker.wall(nearChange: index % 16 == 0) }
    waits = try many { index in try maker.wait(nearChange: index % 16 == 0) }
  }
}

/// What a clock on a wall shows.
struct WallTime: CustomStringConvertible {
  let local: PlainDateTime
  let zone: SampleZone

  var description: String { "\(local) in \(zone.ours.id)" }
}

/// The same as people write it, of which nothing is known yet.
struct WallNumbers {
  let year: Int
  let month: Int
  let day: Int
  let hour: Int
  let minute: Int
  let second: Int
  let millisecond: Int

  init(_ local: PlainDateTime) {
    let (date, time) = (local.date, local.time)
    (year, month, day) = (date.year, date.month, date.day)
    (hour, minute, second) = (time.hour, time.minute, time.second)
    millisecond = time.millisecond
  }
}

/// A person who waits from a moment on for a time of day.
struct Wait: CustomStringConvertible {
  let start: Instant
  let time: PlainTime
  let zone: SampleZone

  var description: String { "\(time) after \(start) in \(zone.ours.id)" }
}
