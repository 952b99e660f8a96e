import BSON
import TestSupport
import Testing

/// "Wake at 7:00 AM" means seven by the clock on the wall, wherever that hangs and whatever the law
/// says that day.
@Suite(
  .enabled(if: Place.canServe, Place.whyNot),
  .enabled(if: ZoneFolder.isThere, "needs the system's tzdata"))
struct TravelScenarios {
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

  /// In Rome from 5 to 20 December. When they land at home it is 7:30 there, or 6:30: then they are
  /// woken a second time on that date.
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
    try await withScratchFolder { folder in
      let zones = try ZoneFolder(.newer, in: folder)
      let program = try await RunningProgram.start(["serve", "--zoneinfo", zones.path], in: folder)
      let id = try await program.http.newAthlete(
        #"{"zone":"America/Vancouver","wakeAt":"7:00 AM","mass":"137 lb","alarm":"loons"}"#)
      let reader = Reader(path: "/v1/athletes/\(id)", http: program.http)
      let asked = try await program.storedWakeAt(of: id)
      #expect(asked == ["ms": .int32(25_200_000)])
      try await reader.expects(Self.atHome, by: .newer)

      try await reader.changes(Self.itinerary)
      let stored = try await program.storedAthlete(id)
      try await reader.expects(Self.atHome + Self.away, by: .newer)
      for release in [ZoneFolder.Release.older, .newer] {
        try zones.install(release)
        try await program.lookAtZoneData(expecting: "new time zone data are in use", release)
        try await reader.expects(Self.atHome + Self.away, by: release)
        #expect(try await program.storedWakeAt(of: id).bytes == asked.bytes)
        #expect(try await program.storedAthlete(id) == stored)
      }
      #expect(try await program.terminate() == 0)
    }
  }

  @Test func whoAsksForNewZoneDataIsAnsweredWhateverThereIs() async throws {
    try await withScratchFolder { folder in
      let zones = try ZoneFolder(.older, in: folder)
      let program = try await RunningProgram.start(["serve", "--zoneinfo", zones.path], in: folder)
      let id = try await program.http.newAthlete(
        #"{"zone":"America/Vancouver","wakeAt":"7:00 AM","mass":"137 lb"}"#)
      let reader = Reader(path: "/v1/athletes/\(id)", http: program.http)
      try await program.lookAtZoneData(expecting: "the folder has no new time zone data", .older)
      try zones.takeAway()
      try await program.lookAtZoneData(
        expecting: "the new time zone data cannot be used, the former ones stay", .older)
      try await reader.expects(Self.atHome, by: .older)
      #expect(try await program.terminate() == 0)
    }
  }
}

/// The coach, in Rome and with metric units.
private struct Reader {
  let path: String
  let http: HTTPClient

  func expects(_ wakeUps: [NextWakeUp], by release: ZoneFolder.Release) async throws {
    let athlete = try await http.get(path + "?tz=Europe/Rome&units=metric").json
    #expect(athlete["mass"]?.text == #"{"value":62.14215,"unit":"kg"}"#)
    #expect(athlete["wakeAt"]?.text == #"{"time":"07:00"}"#)
    for wakeUp in wakeUps { try await wakeUp.check(path, by: release, http) }
  }

  /// As the athlete does, who reads in pounds.
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

extension RunningProgram {
  fileprivate func storedWakeAt(of athlete: String) async throws -> BSONDocument {
    try #require(try await storedAthlete(athlete)?["wakeAt"]?.documentValue)
  }
}
