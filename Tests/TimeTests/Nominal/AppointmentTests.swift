import Testing
import Time
import ZoneFiles

/// An agreement does not change when a law changes the clocks; its instant does.
@Suite(.enabled(if: zones != nil, "no zone data"))
struct AppointmentTests {
  /// Vancouver before release 2026b, when its clocks still went back an hour in winter.
  private func vancouver2025() throws -> Zone {
    let id = try #require(ZoneID("America/Vancouver"))
    return try Zone(
      id: id, tzif: TZif.bytes(footer: "PST8PDT,M3.2.0,M11.1.0"), version: "2025b")
  }

  @Test func aChangeOfLawMovesTheInstant() throws {
    let local = try PlainDateTime(parsing: "2026-12-01T07:00")
    let agreed = try Appointment(at: local, in: vancouver2025())
    #expect(agreed.instant.rfc3339 == "2026-12-01T15:00:00.000Z")
    #expect(agreed.release == "2025b")

    let now = try #require(try zones?.zone("America/Vancouver"))
    let resolved = try agreed.resolved(in: now)
    #expect(resolved.instant.rfc3339 == "2026-12-01T14:00:00.000Z")
    #expect(resolved.release == zones?.version)
    #expect(resolved.local == agreed.local && resolved.zone == agreed.zone)
    #expect(agreed.description == "2026-12-01T07:00:00[America/Vancouver]")
  }

  @Test func theSameReleaseChangesNothing() throws {
    let zone = try #require(try zones?.zone("America/Vancouver"))
    let local = try PlainDateTime(parsing: "2026-12-01T07:00")
    let kept = Appointment(
      local: local, zone: zone.id, instant: .earliest, release: zone.version)
    #expect(try kept.resolved(in: zone) == kept)
    let unsaid = Appointment(local: local, zone: zone.id, instant: .earliest, release: nil)
    #expect(try unsaid.resolved(in: zone).instant.rfc3339 == "2026-12-01T14:00:00.000Z")
  }

  @Test func anotherZoneIsNoneOfItsBusiness() throws {
    let local = try PlainDateTime(parsing: "2026-12-01T07:00")
    let agreed = try Appointment(at: local, in: vancouver2025())
    #expect(throws: TimeError.anchoredElsewhere(agreed.zone)) { try agreed.resolved(in: .utc) }
  }

  @Test func aTimeThatANewLawSkipsIsResolvedAsAgreed() throws {
    let id = try #require(ZoneID("America/Vancouver"))
    let before = try Zone(id: id, tzif: TZif.bytes(footer: "PST8"), version: "1")
    let after = try Zone(
      id: id, tzif: TZif.bytes(footer: "PST8PDT,M3.2.0,M11.1.0"), version: "2")
    let local = try PlainDateTime(parsing: "2027-03-14T02:30")
    let strict = try Appointment(at: local, in: before, .reject)
    #expect(throws: TimeError.gap) { try strict.resolved(in: after) }
    let lenient = try Appointment(at: local, in: before)
    #expect(try lenient.resolved(in: after).instant.rfc3339 == "2027-03-14T10:30:00.000Z")
  }
}
