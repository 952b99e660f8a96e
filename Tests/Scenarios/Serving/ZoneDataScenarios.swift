import TestSupport
import Testing

/// A running program reloads its zone data on SIGHUP.
@Suite(
  .enabled(if: Place.canServe, Place.whyNot),
  .enabled(if: ZoneFolder.isThere, "needs the system's tzdata"))
struct ZoneDataScenarios {
  @Test func whoAsksForNewZoneDataIsAnsweredWhateverThereIs() async throws {
    try await withScratchFolder { folder in
      let zones = try ZoneFolder(.older, in: folder.path)
      let program = try await RunningProgram.start(["serve", "--zoneinfo", zones.path], in: folder)
      let id = try await program.http.newAthlete(#"{"zone":"America/Vancouver","wakeAt":"7am"}"#)
      let next = "/v1/athletes/\(id)/wake-ups/next?after=2026-12-01T00:00:00Z"
      let older = "2026-12-01T15:00:00.000Z"
      #expect(try await program.http.get(next).json["at"]?.string == older)

      try await program.lookAtZoneData(expecting: "the folder has no new time zone data", .older)
      try zones.takeAway()
      try await program.lookAtZoneData(
        expecting: "the new time zone data cannot be used, the former ones stay", .older)
      #expect(try await program.http.get(next).json["at"]?.string == older)

      try zones.install(.newer)
      try await program.lookAtZoneData(expecting: "new time zone data are in use", .newer)
      let wakeUp = try await program.http.get(next).json
      #expect(wakeUp["at"]?.string == "2026-12-01T14:00:00.000Z")
      #expect(wakeUp["release"]?.string == "2026f")
      #expect(try await program.terminate() == 0)
    }
  }
}
