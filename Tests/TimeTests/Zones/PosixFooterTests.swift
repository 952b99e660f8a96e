import Testing
import Time

/// Footers of TZif files without changes, which apply at all times.
struct PosixFooterTests {
  @Test(arguments: [
    // Summer time round the year, as RFC 9636 3.3.1 writes it.
    ("XXX3EDT4,0/0,J365/23", "2024-01-01T12:00:00Z", -14_400),
    ("XXX3EDT4,0/0,J365/23", "2024-12-31T23:30:00Z", -14_400),
    // Winter time as a negative summer, as Dublin has it.
    ("IST-1GMT0,M10.5.0,M3.5.0/1", "2024-07-01T12:00:00Z", 3600),
    ("IST-1GMT0,M10.5.0,M3.5.0/1", "2024-01-01T12:00:00Z", 0),
    ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2024-07-01T12:00:00Z", -3600),
    ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2095-07-01T09:00:00Z", 10_800),
    ("AAA0BBB,J60/0,J300/0", "2024-03-01T00:00:00Z", 3600),
    ("AAA0BBB,J60/0,J300/0", "2024-02-29T23:59:59Z", 0),
    ("AAA0BBB,59/0,J300/0", "2024-02-29T00:00:00Z", 3600),
    // Without changes, the rule applies at all times (RFC 9636 3.2).
    ("AAA5:30:15", "2024-01-01T00:00:00Z", -19_815),
    ("EST5EDT,M3.2.0,M11.1.0", "1800-07-01T12:00:00Z", -14_400),
    ("EST5EDT,M3.2.0,M11.1.0", "0001-01-01T00:00:00Z", -18_000),
    ("", "2024-01-01T00:00:00Z", 0),
  ])
  func rulesGiveOffsets(_ footer: String, _ instant: String, _ offset: Int32) throws {
    let zone = try Zone(id: .utc, tzif: TZif.bytes(footer: footer))
    #expect(zone.offset(at: try Instant(rfc3339: instant)).seconds == offset)
  }

  @Test(arguments: ["AAA-23:59:59", "AAA23:59:59"])
  func anOffsetOfAlmostADayIsWrittenSoThatItCanBeRead(_ footer: String) throws {
    let zone = try Zone(id: .utc, tzif: TZif.bytes(footer: footer))
    let zoned = ZonedDateTime(try Instant(rfc3339: "2024-01-10T12:00:00Z"), in: zone)
    #expect(try ZonedDateTime(rfc9557: zoned.rfc9557) { _ in zone } == zoned)
  }

  /// The file's only change, on 2001-09-09, is to one hour ahead of UTC, and the rule has the same
  /// offset.
  @Test(arguments: [
    // Summer time is the same offset.
    "XXX-1YYY-1,M3.5.0,M10.5.0",
    // Summer time begins at midnight of New Year, when the one before ends; or it begins and ends
    // at the same moment.
    "XXX0YYY-1,0/0,J365/25", "XXX0YYY-1,0/0,0/1",
  ])
  func aRuleThatChangesNothingGoesOnForEver(_ footer: String) throws {
    let zone = try Zone(id: .utc, tzif: TZif.bytes(footer: footer, changes: [1_000_000_000]))
    let change = try #require(zone.nextTransition(after: .earliest))
    #expect(change.instant.milliseconds == 1_000_000_000_000)
    #expect(zone.nextTransition(after: change.instant) == nil)
    for year in [2000, 2002, 2100, 2399, 2402, 2404, 2405, 3000, 9999] {
      let instant = try Instant(rfc3339: "\(year)-07-01T00:00:00Z")
      #expect(zone.offset(at: instant).seconds == (year > 2000 ? 3600 : 0), "\(year)")
    }
  }

  @Test(arguments: [
    "EST", "E5", "EST5EDT", "EST5EDT,M3.2.0", "EST5EDT,M13.2.0,M11.1.0", "EST5EDT,M3.6.0,M11.1.0",
    "EST5EDT,M3.2.0/168,M11.1.0", "EST5EDT,M3.2.0,M11.1.0x", "<EST5", "EST99", "EST5EDT,366,1",
  ])
  func brokenRulesAreErrors(_ footer: String) {
    #expect(throws: ZoneError.unreadableFooter) {
      try Zone(id: .utc, tzif: TZif.bytes(footer: footer))
    }
  }

  @Test func leapSecondFilesAreRefused() {
    #expect(throws: ZoneError.countsLeapSeconds) {
      try Zone(id: .utc, tzif: TZif.bytes(footer: "", leapSeconds: 1))
    }
  }
}
