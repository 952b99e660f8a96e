import Athletics
import Testing
import Time

struct WakeUpTests {
  /// Its clocks go from 23:30 to 00:30 over the night of 28 March, and back on 27 October at 02:00.
  private func town() throws -> Zone {
    let counts: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 4]
    let header = Array("TZif2".utf8) + Array(repeating: 0, count: 15) + counts
    let block = header + [0, 0, 0, 0, 0, 0] + Array("XXX\0".utf8)
    let footer = Array("\nXXX0YYY-1,J87/23:30,J300/2\n".utf8)
    return try Zone(
      id: try #require(ZoneID("Here/Town")), tzif: block + block + footer, version: "2026f")
  }

  private func next(_ time: NominalTime, after text: String) throws -> WakeUp? {
    let zone = try town()
    return try WakeUp.next(
      time, after: Instant(rfc3339: text), for: Itinerary(from: zone), zones: { _ in nil })
  }

  @Test func anOrdinaryTimeIsShownAsItWasAskedFor() throws {
    let seven = try #require(NominalTime(7, 0))
    let wakeUp = try #require(try next(seven, after: "2026-07-01T12:00:00Z"))
    #expect(wakeUp.instant.rfc3339 == "2026-07-02T06:00:00.000Z")
    #expect("\(wakeUp.asked)" == "2026-07-02T07:00:00")
    #expect(wakeUp.local == wakeUp.asked)
    #expect(wakeUp.change == nil)
    #expect(wakeUp.zone.version == "2026f")
  }

  @Test(arguments: [
    (Disambiguation.compatible, "2026-03-29T00:45:00", "2026-03-28T23:45:00.000Z"),
    (.earlier, "2026-03-28T22:45:00", "2026-03-28T22:45:00.000Z"),
  ])
  func aTimeThatIsMovedOverMidnightIsOfTheDateThatWasAsked(
    rule: Disambiguation, local: String, at: String
  ) throws {
    let time = NominalTime(try PlainTime(parsing: "23:45"), disambiguation: rule)
    let wakeUp = try #require(try next(time, after: "2026-03-28T12:00:00Z"))
    #expect("\(wakeUp.asked)" == "2026-03-28T23:45:00")
    #expect("\(wakeUp.local)" == local)
    #expect(wakeUp.instant.rfc3339 == at)
    #expect(wakeUp.change == .gap)
  }

  @Test func aRepeatedTimeComesOnce() throws {
    let time = try #require(NominalTime(1, 30))
    let first = try #require(try next(time, after: "2026-10-26T12:00:00Z"))
    #expect(first.change == .overlap)
    #expect(first.instant.rfc3339 == "2026-10-27T00:30:00.000Z")
    let second = try #require(try next(time, after: first.instant.rfc3339))
    #expect("\(second.asked)" == "2026-10-28T01:30:00")
    #expect(second.change == nil)
  }

  @Test func noDayOfTheWeekIsNoWakeUp() throws {
    let time = NominalTime(try PlainTime(parsing: "07:00"), on: [])
    #expect(try next(time, after: "2026-07-01T12:00:00Z") == nil)
  }

  @Test func anAnchorNobodyKnowsIsNamed() throws {
    let olympus = try #require(ZoneID("Mars/Olympus_Mons"))
    let time = NominalTime(try PlainTime(parsing: "07:00"), anchor: .zone(olympus))
    #expect(throws: TimeError.unknownZone(olympus)) {
      try next(time, after: "2026-07-01T12:00:00Z")
    }
  }
}
