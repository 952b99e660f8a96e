import TestSupport
import Testing
import Time
import ZoneFiles

@Suite(.enabled(if: zones != nil, "no zone data"))
struct TransitionTests {
  @Test func changesAreWhereOffsetsChange() throws {
    let directory = try #require(zones)
    var random = SeededGenerator(seed: 31)
    for id in directory.identifiers {
      let zone = try directory.zone(id.name)
      let start = random.instant()
      guard let transition = zone.nextTransition(after: start) else {
        #expect(zone.offset(at: start) == zone.offset(at: .latest), "\(id) \(start)")
        continue
      }
      #expect(transition.before == zone.offset(at: start), "\(id) \(start)")
      #expect(
        transition.before == zone.offset(at: transition.instant - .milliseconds(1)), "\(id)")
      #expect(transition.after == zone.offset(at: transition.instant), "\(id)")
      #expect(transition.before != transition.after)
    }
  }

  @Test func aYearOfNewYorkHasTwo() throws {
    let zone = try #require(try zones?.zone("America/New_York"))
    let year = try #require(
      Interval(
        from: Instant(rfc3339: "9000-01-01T05:00:00Z"), to: Instant(rfc3339: "9001-01-01T05:00:00Z")
      ))
    #expect(
      zone.transitions(in: year).map(\.instant.rfc3339) == [
        "9000-03-09T07:00:00.000Z", "9000-11-02T06:00:00.000Z",
      ])
  }

  /// The clocks go back only for the last day of leap years, which can be eight years apart.
  @Test func changesThatAreYearsApartAreFoundInEveryEra() throws {
    let footer = "XXX0YYY-1,J1/0,364/25"
    for year in 2001...2008 {
      let end = try Instant(rfc3339: "\(year)-06-01T00:00:00Z").milliseconds / 1000
      let zone = try Zone(id: .utc, tzif: TZif.bytes(footer: footer, changes: [end]))
      var moment = try Instant(rfc3339: "2010-01-01T00:00:00Z")
      while moment < .latest - .seconds(9 * 366 * 86_400) {
        let next = try #require(zone.nextTransition(after: moment), "\(year) \(moment)")
        #expect(next.instant > moment)
        #expect(next.before == zone.offset(at: moment), "\(year) \(moment)")
        #expect(next.before == zone.offset(at: next.instant - .milliseconds(1)))
        #expect(next.after == zone.offset(at: next.instant))
        moment = moment + .seconds(100 * 86_400)
      }
    }
  }

  @Test func changesBeyondTheRangeAreNone() throws {
    for far in [Int64(1) << 58, -(Int64(1) << 58)] {
      let zone = try Zone(id: .utc, tzif: TZif.bytes(footer: "", changes: [far]))
      #expect(zone.nextTransition(after: .earliest) == nil)
      #expect(zone.nextTransition(after: .latest) == nil)
      _ = zone.candidates(for: PlainDate.latest.at(.midnight))
      #expect(zone.offset(at: .latest).seconds == (far < 0 ? 3600 : 0))
    }
  }

  /// When Nuuk made its summer time permanent, only the name of its offset changed.
  @Test func aNewNameIsNoChange() throws {
    let zone = try #require(try zones?.zone("America/Nuuk"))
    let next = zone.nextTransition(after: try Instant(rfc3339: "2023-10-01T00:00:00Z"))
    #expect(next?.instant.rfc3339 == "2024-03-31T01:00:00.000Z")
  }

  @Test func linksHaveTheRulesOfTheirTargets() throws {
    let directory = try #require(zones)
    let kolkata = try directory.zone("Asia/Kolkata")
    #expect(try directory.zone("Asia/Calcutta").hasSameRules(as: kolkata))
    #expect(try !directory.zone("Europe/Rome").hasSameRules(as: kolkata))
    #expect(try directory.zone("Etc/UTC").hasSameRules(as: .utc))
  }
}
