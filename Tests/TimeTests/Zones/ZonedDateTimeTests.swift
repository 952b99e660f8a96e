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
    var random = SplitMix(seed: 5)
    let directory = try #require(zones)
    for id in directory.identifiers {
      let zone = try directory.zone(id.name)
      for _ in 0..<20 {
        let zoned = ZonedDateTime(random.instant(), in: zone)
        // At the range's ends a wall clock shows a year that no date holds.
        guard abs(zoned.instant.milliseconds) < 62_135_500_000_000 else { continue }
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
