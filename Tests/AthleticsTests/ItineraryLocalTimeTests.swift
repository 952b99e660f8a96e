import Athletics
import Testing
import Time

/// The moment at which a traveller's local clock showed a time.
struct ItineraryLocalTimeTests {
  /// A zone with a POSIX rule: `A-2` is always two hours ahead of UTC.
  private func zone(_ rule: String) throws -> Zone {
    let counts: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 4]
    let header = Array("TZif2".utf8) + Array(repeating: 0, count: 15) + counts
    let block = header + [0, 0, 0, 0, 0, 0] + Array("XXX\0".utf8)
    return try Zone(
      id: try #require(ZoneID("Here/Town")), tzif: block + block + Array("\n\(rule)\n".utf8),
      version: "2026f")
  }

  private func moment(
    _ local: String, home: String, then away: String? = nil, at arrival: String = ""
  ) throws -> String {
    var itinerary = Itinerary(from: try zone(home))
    if let away { itinerary.arrive(in: try zone(away), at: try Instant(rfc3339: arrival)) }
    return try itinerary.instant(showing: PlainDateTime(parsing: local)).rfc3339
  }

  @Test func atHomeItIsTheHomesClock() throws {
    #expect(try moment("2026-06-15T17:49:45", home: "AAA-2") == "2026-06-15T15:49:45.000Z")
  }

  @Test func afterAnArrivalItIsTheClockOfThere() throws {
    let landing = "2026-06-15T12:00:00Z"
    #expect(
      try moment("2026-06-15T13:59:59", home: "AAA-2", then: "BBB5", at: landing)
        == "2026-06-15T11:59:59.000Z")
    #expect(
      try moment("2026-06-15T17:49:45", home: "AAA-2", then: "BBB5", at: landing)
        == "2026-06-15T22:49:45.000Z")
  }

  @Test func ofATimeShownTwiceWhenFlyingWestItIsTheFirst() throws {
    #expect(
      try moment(
        "2026-06-15T10:00:00", home: "AAA-2", then: "BBB5", at: "2026-06-15T12:00:00Z")
        == "2026-06-15T08:00:00.000Z")
  }

  @Test func aTimeSkippedWhenFlyingEastIsReadByTheClockOfBefore() throws {
    #expect(
      try moment(
        "2026-06-15T10:00:00", home: "AAA5", then: "BBB-2", at: "2026-06-15T12:00:00Z")
        == "2026-06-15T15:00:00.000Z")
  }

  @Test func ofATimeThatTheClocksSkipOrRepeatItIsTheCompatibleOne() throws {
    // Forward on the 88th day of the year at 2:00, back on the 300th at 3:00.
    let rule = "AAA0BBB,J88/2,J300/3"
    #expect(try moment("2026-03-29T02:30:00", home: rule) == "2026-03-29T02:30:00.000Z")
    #expect(try moment("2026-10-27T02:30:00", home: rule) == "2026-10-27T01:30:00.000Z")
  }
}
