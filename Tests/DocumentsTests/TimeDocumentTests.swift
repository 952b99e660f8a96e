import BSON
import Documents
import Schema
import Testing
import Time

/// The forms in which times are stored.
struct TimeDocumentTests {
  /// A zone that needs no data files: the rules of UTC, with a name and a release.
  private func zone(_ name: String, _ release: String) throws -> Zone {
    // A TZif file without changes, whose footer is always five hours behind UTC.
    let counts: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 4]
    let header = Array("TZif2".utf8) + Array(repeating: 0, count: 15) + counts
    let block = header + [0, 0, 0, 0, 0, 0] + Array("EST\0".utf8)
    let footer = release < "2026b" ? "PST8" : "PDT7"
    return try Zone(
      id: try #require(ZoneID(name)), tzif: block + block + Array("\n\(footer)\n".utf8),
      version: release)
  }

  @Test func anAppointmentKeepsWallTimeAndZoneBesideItsInstant() throws {
    let local = try PlainDateTime(parsing: "2027-03-14T07:00")
    let agreed = try Appointment(at: local, in: zone("America/Vancouver", "2025b"))
    let stored = try AppointmentDocument(agreed)
    #expect(
      stored.bson == [
        "local": "2027-03-14T07:00:00", "zone": "America/Vancouver", "dis": "compatible",
        "at": .datetime(milliseconds: 1_805_036_400_000), "tz": "2025b",
      ])
    #expect(try stored.appointment == agreed)
  }

  @Test func newZoneDataMoveTheInstantAndLeaveEverythingElse() throws {
    let local = try PlainDateTime(parsing: "2027-03-14T07:00")
    let agreed = try Appointment(at: local, in: zone("America/Vancouver", "2025b"))
    let stored = AppointmentDocument(
      try AppointmentDocument(agreed).bson.setting("note", to: "call"))
    let resolved = try stored.resolved(in: zone("America/Vancouver", "2026f"))
    #expect(
      resolved.bson == [
        "local": "2027-03-14T07:00:00", "zone": "America/Vancouver", "dis": "compatible",
        "at": .datetime(milliseconds: 1_805_032_800_000), "tz": "2026f", "note": "call",
      ])
    #expect(try resolved.resolved(in: zone("America/Vancouver", "2026f")) == resolved)
  }

  @Test func whatIsOnlyAgreedOnYetIsResolvedToo() throws {
    let asked = AppointmentDocument(["local": "2027-03-14T07:00:00", "zone": "America/Vancouver"])
    #expect(throws: StoredMisfit.self) { try asked.appointment }
    let resolved = try asked.resolved(in: zone("America/Vancouver", "2026f"))
    #expect(try resolved.appointment.instant.rfc3339 == "2027-03-14T14:00:00.000Z")
    #expect(throws: TimeError.self) { try asked.resolved(in: .utc) }
  }

  @Test func aTimeOfDayIsKeptAsMilliseconds() throws {
    let seven = try PlainTime(parsing: "07:00")
    let rome = try #require(ZoneID("Europe/Rome"))
    let anchored = NominalTime(
      seven, on: .mondayToFriday, anchor: .zone(rome), disambiguation: .later)
    let stored = try Document<NominalTimeFields>(anchored)
    #expect(
      stored.bson == [
        "ms": .int32(25_200_000), "zone": "Europe/Rome", "days": [1, 2, 3, 4, 5], "dis": "later",
      ])
    #expect(try stored.nominalTime == anchored)
  }

  @Test func whatIsNotSaidOfATimeOfDayIsUsual() throws {
    let stored = Document<NominalTimeFields>(["ms": .int32(25_200_000), "zone": nil])
    #expect(try stored.nominalTime == NominalTime(7, 0))
    let damaged = Document<NominalTimeFields>(["ms": .int32(86_400_000)])
    #expect(throws: StoredMisfit.self) { try damaged.nominalTime }
    let strange = Document<NominalTimeFields>(["ms": .int32(0), "days": [0, 8]])
    #expect(throws: StoredMisfit.self) { try strange.nominalTime }
  }

  @Test func lengthsAndStretchesRoundTrip() throws {
    let period = Period(months: 14, days: -3)
    #expect(try Document<PeriodFields>(period).bson == ["m": 14, "d": -3])
    #expect(try Document<PeriodFields>(period).period == period)
    let start = try Instant(rfc3339: "2026-07-01T07:00:00Z")
    let interval = try #require(Interval(from: start, to: start + .seconds(60)))
    #expect(try Document<IntervalFields>(interval).interval == interval)
    let reversed = Document<IntervalFields>([
      "start": .datetime(milliseconds: 1), "end": .datetime(milliseconds: 0),
    ])
    #expect(throws: StoredMisfit.self) { try reversed.interval }
  }
}
