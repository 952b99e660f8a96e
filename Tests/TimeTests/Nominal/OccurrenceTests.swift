import Testing
import Time
import ZoneFiles

/// The next occurrence of a time of day, compared with a search of every minute.
@Suite(.enabled(if: zones != nil, "no zone data"))
struct OccurrenceTests {
  /// Zones and periods in which the clocks change.
  private static let hard: [(zone: String, from: String, to: String)] = [
    ("America/New_York", "2024-03-09T00:00:00Z", "2024-03-12T00:00:00Z"),
    ("America/New_York", "2024-11-02T00:00:00Z", "2024-11-05T00:00:00Z"),
    ("America/Sao_Paulo", "2018-11-02T12:00:00Z", "2018-11-06T00:00:00Z"),
    ("America/Havana", "2024-11-02T00:00:00Z", "2024-11-05T00:00:00Z"),
    ("Australia/Lord_Howe", "2024-04-05T00:00:00Z", "2024-04-08T00:00:00Z"),
    ("Pacific/Apia", "2011-12-28T00:00:00Z", "2012-01-02T00:00:00Z"),
    ("Pacific/Kwajalein", "1969-09-29T00:00:00Z", "1969-10-03T00:00:00Z"),
    ("Antarctica/Troll", "2024-03-30T00:00:00Z", "2024-04-02T00:00:00Z"),
    ("Asia/Kolkata", "2024-03-30T00:00:00Z", "2024-04-02T00:00:00Z"),
  ]

  @Test(arguments: OccurrenceTests.hard)
  func nextIsTheFirstMinuteThatShowsTheTime(_ zone: String, _ from: String, _ to: String) throws {
    let zone = try #require(try zones?.zone(zone))
    let (from, to) = (try Instant(rfc3339: from), try Instant(rfc3339: to))
    let stretch = try #require(Interval(from: from, to: to))
    for time in ["00:00", "01:45", "02:30", "07:00", "23:30"] {
      let time = try PlainTime(parsing: time)
      let shown = sequence(first: from) { $0 + .seconds(60) }.prefix { $0 < to }
        .filter { zone.wallClock(at: $0).time == time }
      // `.reject` drops repeated times, so only times that are shown once remain.
      let once = shown.filter {
        if case .unique = zone.candidates(for: zone.wallClock(at: $0)) { true } else { false }
      }
      let nominal = NominalTime(time, disambiguation: .reject)
      #expect(try nominal.occurrences(in: stretch, in: zone) == once, "\(zone.id) \(time)")
    }
  }

  @Test(arguments: OccurrenceTests.hard)
  func everyDayThatThereIsHasOneOccurrence(_ zone: String, _ from: String, _ to: String) throws {
    let zone = try #require(try zones?.zone(zone))
    let stretch = try #require(
      Interval(from: Instant(rfc3339: from), to: Instant(rfc3339: to)))
    for disambiguation in [Disambiguation.compatible, .earlier, .later] {
      for time in ["00:00", "02:30", "07:00", "23:30"] {
        let nominal = NominalTime(
          try PlainTime(parsing: time), disambiguation: disambiguation)
        let found = try nominal.occurrences(in: stretch, in: zone)
        let expected = try dates(of: stretch, in: zone)
          .filter { try zone.length(of: $0) > .zero }
          .map { try nominal.occurrence(on: $0, in: zone) }
          .filter { stretch.contains($0) }
        #expect(found == expected, "\(zone.id) \(time) \(disambiguation)")
      }
    }
  }

  private func dates(of stretch: Interval<Instant>, in zone: Zone) throws -> [PlainDate] {
    let start = try #require(zone.wallClock(at: stretch.start).date.adding(days: -2))
    let end = try #require(zone.wallClock(at: stretch.end).date.adding(days: 2))
    return (0..<start.days(until: end)).compactMap { start.adding(days: $0) }
  }

  @Test func weekdaysAreThoseOfTheWallClock() throws {
    let auckland = try #require(try zones?.zone("Pacific/Auckland"))
    let nominal = NominalTime(try PlainTime(parsing: "07:00"), on: .mondayToFriday)
    // A Friday evening in UTC, when it is Saturday in Auckland.
    let after = try Instant(rfc3339: "2026-11-20T18:30:00Z")
    let next = try #require(try nominal.next(after: after, in: auckland))
    #expect(auckland.wallClock(at: next).description == "2026-11-23T07:00:00")
    #expect(next.rfc3339 == "2026-11-22T18:00:00.000Z")
  }

  @Test func nextIsAlwaysLater() throws {
    let rome = try #require(try zones?.zone("Europe/Rome"))
    let seven = try #require(NominalTime(7, 0))
    let first = try #require(try seven.next(after: .earliest, in: rome))
    let second = try #require(try seven.next(after: first, in: rome))
    #expect(second - first == .seconds(86_400))
    #expect(try seven.next(after: .latest, in: rome) == nil)
    let never = NominalTime(seven.time, on: [])
    #expect(try never.next(after: first, in: rome) == nil)
  }

  /// Toronto's clocks went from 23:30 to 00:30: 23:45 was then meant for the next date.
  @Test func aTimeMovedPastMidnightIsStillToCome() throws {
    let toronto = try #require(try zones?.zone("America/Toronto"))
    let nominal = NominalTime(try PlainTime(parsing: "23:45"))
    let after = try Instant(rfc3339: "1919-03-31T04:31:00Z")
    #expect(toronto.wallClock(at: after).description == "1919-03-31T00:31:00")
    let next = try #require(try nominal.next(after: after, in: toronto))
    #expect(toronto.wallClock(at: next).description == "1919-03-31T00:45:00")
  }

  @Test func aDateThatAZoneSkipsHasNone() throws {
    let apia = try #require(try zones?.zone("Pacific/Apia"))
    let fridays = NominalTime(try PlainTime(parsing: "07:00"), on: Weekdays(.friday))
    // 2011-12-30 would have been a Friday.
    let next = try fridays.next(after: Instant(rfc3339: "2011-12-29T00:00:00Z"), in: apia)
    #expect(next.map { apia.wallClock(at: $0).description } == "2012-01-06T07:00:00")
  }
}
