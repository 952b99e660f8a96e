import BSON
import BrineTesting
import TestSupport
import Testing
import ZoneFiles

/// "Wake at 7:00 AM" means seven in local time, wherever the athlete is and whatever the law of
/// that day is.
@Suite(
  .needsMongod,
  .enabled(if: ZoneFolder.isThere, "needs the system's tzdata"))
struct TravelTests {
  /// Before and after the clocks of Vancouver would go back.
  private static let atHome = [
    NextWakeUp(
      after: "2026-10-15T00:00:00Z", "America/Vancouver",
      newer: ("2026-10-15T07:00:00", "2026-10-15T16:00:00.000+02:00")),
    NextWakeUp(
      after: "2026-12-01T00:00:00Z", "America/Vancouver",
      newer: ("2026-12-01T07:00:00", "2026-12-01T15:00:00.000+01:00"),
      older: ("2026-12-01T07:00:00", "2026-12-01T16:00:00.000+01:00")),
  ]

  /// In Rome from 5 to 20 December. They land at home at 7:30 or, by the other release, at 6:30;
  /// then they are woken a second time on that date.
  private static let itinerary = """
    {"itinerary":[{"from":"2026-12-05T18:00:00+01:00","zone":"europe/rome"},\
    {"from":"2026-12-20T14:30:00Z","zone":"America/Vancouver"}]}
    """

  private static let away = [
    NextWakeUp(
      after: "2026-12-05T16:00:00Z", "Europe/Rome",
      newer: ("2026-12-06T07:00:00", "2026-12-06T07:00:00.000+01:00")),
    NextWakeUp(
      after: "2026-12-20T07:00:00%2B01:00", "America/Vancouver",
      newer: ("2026-12-21T07:00:00", "2026-12-21T15:00:00.000+01:00"),
      older: ("2026-12-20T07:00:00", "2026-12-20T16:00:00.000+01:00")),
  ]

  @Test func aWallTimeOutlastsTravelsAndLaws() async throws {
    try await withZoneFolder(.newer) { folder in
      let zones = try LiveZones(path: folder.path)
      try await withBrine(zones: zones) { brine in
        let id = try await brine.http.newAthlete(
          #"{"zone":"America/Vancouver","wakeAt":"7:00 AM","mass":"137 lb","alarm":"loons"}"#)
        let reader = Reader(path: "/v1/athletes/\(id)", http: brine.http)
        let asked = try await brine.storedWakeAt(of: id)
        #expect(asked == ["ms": .int32(25_200_000)])
        try await reader.expects(Self.atHome, by: .newer)

        try await reader.changes(Self.itinerary)
        let stored = try await brine.storedAthlete(id)
        try await reader.expects(Self.atHome + Self.away, by: .newer)
        for release in [ZoneFolder.Release.older, .newer] {
          try folder.install(release)
          try zones.reload()
          try await reader.expects(Self.atHome + Self.away, by: release)
          #expect(try await brine.storedWakeAt(of: id).bytes == asked.bytes)
          #expect(try await brine.storedAthlete(id) == stored)
        }
      }
    }
  }
}

/// The coach, in Rome and with metric units.
private struct Reader {
  let path: String
  let http: ServiceInProcess

  func expects(_ wakeUps: [NextWakeUp], by release: ZoneFolder.Release) async throws {
    let athlete = try await http.get(path + "?tz=Europe/Rome&units=metric").json
    #expect(athlete["mass"]?.text == #"{"value":62.14215469,"unit":"kg"}"#)
    #expect(athlete["wakeAt"]?.text == #"{"time":"07:00"}"#)
    for wakeUp in wakeUps { try await wakeUp.check(path, by: release, http) }
  }

  /// Sends a change as the athlete, who reads in pounds.
  func changes(_ patch: String) async throws {
    let answer = try await http.patch(
      path + "?tz=America/Vancouver&units=us", patch, ifMatch: "\"1\"")
    #expect(answer.status == 200, "\(answer.text)")
    let athlete = try answer.json
    #expect(athlete["mass"]?.text == #"{"value":137,"unit":"[lb_av]"}"#)
    #expect(athlete["alarm"]?.string == "loons")
    #expect(athlete["itinerary"]?[0]?["from"]?.string == "2026-12-05T10:00:00.000-07:00")
    #expect(athlete["itinerary"]?[0]?["zone"]?.string == "Europe/Rome")
  }
}

extension BrineInProcess {
  fileprivate func storedWakeAt(of athlete: String) async throws -> BSONDocument {
    try #require(try await storedAthlete(athlete)?["wakeAt"]?.documentValue)
  }
}
