import TestSupport
import Testing
import Time
import ZoneFiles

@Suite(.enabled(if: zones != nil, "no zone data"))
struct ZonedDateTimeTests {
  private func read(_ text: String) throws(TimeParseError) -> ZonedDateTime {
    try ZonedDateTime(rfc9557: text) { try? zones?.zone($0.name) }
  }

  @Test func printsOffsetAndZone() throws {
    let rome = try #require(try zones?.zone("Europe/Rome"))
    let zoned = ZonedDateTime(try Instant(rfc3339: "2013-02-06T12:11:14Z"), in: rome)
    #expect(zoned.rfc9557 == "2013-02-06T13:11:14.000+01:00[Europe/Rome]")
    #expect(zoned.rfc3339 == "2013-02-06T13:11:14.000+01:00")
    #expect(zoned.wallClock.description == "2013-02-06T13:11:14")
  }

  @Test func readsWhatItPrints() throws {
    var random = SeededGenerator(seed: 5)
    let directory = try #require(zones)
    for id in directory.identifiers {
      let zone = try directory.zone(id.name)
      for _ in 0..<20 {
        let zoned = ZonedDateTime(random.instant(), in: zone)
        #expect(try read(zoned.rfc9557) == zoned, "\(zoned.rfc9557)")
      }
    }
  }

  /// At these moments some clocks show the year 0 or 10000, which these texts cannot express.
  @Test(arguments: [
    ("9999-12-31T23:59:59Z", "Asia/Tokyo"), ("9999-12-31T15:00:00Z", "Asia/Tokyo"),
    ("0001-01-01T00:00:00Z", "Etc/GMT+5"), ("0001-01-01T04:59:59.999Z", "Etc/GMT+5"),
  ])
  func whereTheLocalYearHasNoFourDigitsTheMomentIsShownInUTC(text: String, zone: String) throws {
    let zoned = ZonedDateTime(
      try Instant(rfc3339: text), in: try #require(try zones?.zone(zone)))
    #expect(zoned.rfc3339 == zoned.instant.rfc3339)
    #expect(zoned.rfc9557 == "\(zoned.instant.rfc3339)[\(zone)]")
    #expect(try read(zoned.rfc9557) == zoned)
  }

  @Test func aMomentNeverChangesByBeingShownInAnyZone() throws {
    let directory = try #require(zones)
    let ends = [0, 1, 59_000, 3_600_000, 43_200_000, 86_400_000].flatMap { milliseconds in
      [
        Instant.earliest + .milliseconds(milliseconds), .latest - .milliseconds(milliseconds),
      ]
    }
    for id in directory.identifiers {
      let zone = try directory.zone(id.name)
      for instant in ends {
        let zoned = ZonedDateTime(instant, in: zone)
        #expect(try Instant(rfc3339: zoned.rfc3339) == instant, "\(zoned.rfc3339) in \(id)")
        #expect(try read(zoned.rfc9557) == zoned, "\(zoned.rfc9557)")
      }
    }
  }

  @Test func zuluAgreesWithEveryZone() throws {
    let zoned = try read("2026-07-01T05:00:00Z[europe/rome]")
    #expect(zoned.rfc9557 == "2026-07-01T07:00:00.000+02:00[Europe/Rome]")
  }

  @Test func withoutOffsetTheZoneResolves() throws {
    let zoned = try read("2024-03-10T02:30[America/New_York]")
    #expect(zoned.instant.rfc3339 == "2024-03-10T07:30:00.000Z")
  }

  @Test func aRepeatedTimeTakesTheStatedOffset() throws {
    let later = try read("2024-11-03T01:30:00-05:00[America/New_York]")
    #expect(later.instant.rfc3339 == "2024-11-03T06:30:00.000Z")
  }

  @Test(arguments: [
    ("2026-07-01T07:00:00+01:00[Europe/Rome]", "offset-conflict"),
    ("2024-03-10T02:30:00-05:00[America/New_York]", "offset-conflict"),
    ("2026-07-01T07:00:00+02:00[Mars/Olympus]", "unknown-zone"),
    ("2026-07-01T07:00:00+02:00[../../etc/passwd]", "unknown-zone"),
    ("2026-07-01T07:00:00+02:00", "missing-zone"),
    ("2026-07-01T07:00:00+02:00[Europe/Rome][Europe/Rome]", "syntax"),
    ("2026-07-01T07:00:00+02:00[Europe/Rome][!u-ca=hebrew]", "unknown-tag"),
    ("2026-07-01T07:00:00+02:00[Europe/Rome", "syntax"),
    ("2026-07-01T07:00:00+02:00[Europe/Rome]x", "syntax"),
    ("2026-07-01T07:00:00+02:00[]", "syntax"),
  ])
  func refusesByKind(_ text: String, code: String) {
    do {
      _ = try read(text)
      Issue.record("read \(text)")
    } catch {
      #expect(error.code == code, "\(text)")
    }
  }

  @Test func passesOverTagsThatNobodyInsistsOn() throws {
    let text = "2026-07-01T07:00:00+02:00[!Europe/Rome][u-ca=iso8601][x-mood=good]"
    #expect(try read(text).zone.id.name == "Europe/Rome")
  }
}
