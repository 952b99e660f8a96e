import Testing
import Time
import ZoneFiles

/// The other data are ours with some offsets replaced.
@Suite(.enabled(if: zones != nil, "no zone data"))
struct ZoneDataComparisonTests {
  private func compare(
    _ names: [String], lacking releases: Set<String> = [], unknown: String? = nil
  ) throws -> ZoneDataComparison {
    let directory = try #require(zones)
    let lacked = TellingChange.known.filter { releases.contains($0.release) }
    let instants = try ["2026-06-01T12:00:00Z", "2026-12-01T12:00:00Z", "2027-01-01T12:00:00Z"]
      .map { try Instant(rfc3339: $0) }
    return ZoneDataComparison(of: try names.map { try directory.zone($0) }, at: instants) {
      zone, instant in
      guard zone.name != unknown, let offset = try? directory.zone(zone.name).offset(at: instant)
      else { return nil }
      let isLacked = lacked.contains { $0.zone == zone && instant >= $0.instant }
      return isLacked ? UTCOffset(seconds: Int(offset.seconds) - 3600) : offset
    }
  }

  @Test func theSameDataDoNotDiffer() throws {
    let same = try compare(["Europe/Rome", "America/Vancouver", "America/Havana"])
    #expect(same.differences.isEmpty)
    #expect(same.release.before == nil)
    #expect(same.release.description == "2026f or later")
  }

  @Test func whatIsLackedIsNamedWithTheRelease() throws {
    let older = try compare(
      ["Europe/Rome", "America/Winnipeg", "America/Havana"], lacking: ["2026e", "2026f"])
    #expect(older.differences.map(\.zone.name) == ["America/Winnipeg", "America/Havana"])
    #expect(older.differences.first?.instant.rfc3339 == "2026-12-01T12:00:00.000Z")
    #expect(older.differences.first?.ours.seconds == -18_000)
    #expect(older.differences.first?.theirs?.seconds == -21_600)
    #expect(older.release.description == "2026d or later, before 2026e")
  }

  @Test func muchOlderDataLackEverything() throws {
    let all = Set(TellingChange.known.map(\.release))
    #expect(try compare([], lacking: all).release.description == "before 2025a")
  }

  @Test func anUnknownZoneIsADifference() throws {
    let lacking = try compare(["Europe/Rome", "Asia/Tokyo"], unknown: "Asia/Tokyo")
    #expect(lacking.differences.map(\.zone.name) == ["Asia/Tokyo"])
    #expect(lacking.differences.allSatisfy { $0.theirs == nil })
  }

  /// Our data are of the last known release or a newer one.
  @Test func knownChangesAreInOurData() throws {
    let directory = try #require(zones)
    #expect(TellingChange.known.count == 6)
    #expect(TellingChange.known.map(\.release) == TellingChange.known.map(\.release).sorted())
    for change in TellingChange.known {
      let offset = try directory.zone(change.zone.name).offset(at: change.instant)
      #expect(offset == change.offset, "\(change)")
    }
  }
}
