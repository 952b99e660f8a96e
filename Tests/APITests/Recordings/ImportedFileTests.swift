import BrineTesting
import TestSupport
import Testing

/// The results of importing real files agree with those of independent tools.
@Suite(
  .needsMongod, .brineInProcess,
  .enabled(if: ReferenceFile.areHere, ReferenceFile.whyNot))
struct ImportedFileTests {
  @Test(arguments: ReferenceFile.whole)
  func anImportedFileGivesItsFacts(_ file: ReferenceFile) async throws {
    let http = try BrineInProcess.ofSuite.http
    let athlete = try await http.newAthlete()
    let answer = try await http.upload(file.bytes, for: athlete)
    try #require(answer.status == 201, "\(answer.text)")
    let recordings = try await http.recordings(in: answer, of: athlete)
    try expect(recordings, file)
    #expect(
      recordings.compactMap { $0["records"]?.number }.reduce(0, +) == file.facts["records"]?.number)
    #expect(recordings.allSatisfy { $0["partial"]?.bool == false && $0["faults"]?.items == [] })
    let events = try await http.timeline(of: athlete)
    let answered = try answer.json["events"]?.items
    #expect(events == answered)
    #expect(events.count == recordings.count)
    for (recording, session) in zip(recordings, file.sessions) {
      let event = events.first { $0["recordings"]?[0] == recording["id"] }
      expect(try #require(event), isOf: recording, session)
    }
  }

  private func expect(_ recordings: [JSONTree], _ file: ReferenceFile) throws {
    try #require(recordings.count == file.sessions.count)
    for (recording, session) in zip(recordings, file.sessions) {
      expect(summary: recording, session)
      #expect(agree(recording["elapsed"]?.in("s"), session.elapsed, within: 0.000_5))
      #expect(recording["averageHeartRate"]?.number == session.averageHeartRate)
      #expect(recording["maximumHeartRate"]?.number == session.maximumHeartRate)
      #expect(recording["device"]?["manufacturer"]?.string == file.facts["manufacturer"]?.string)
      #expect(recording["device"]?["product"]?.string == file.facts["product"]?.string)
    }
  }

  private func expect(
    _ event: JSONTree, isOf recording: JSONTree, _ session: ReferenceSession
  ) {
    #expect(event["kind"]?.string == "workout")
    #expect(event["recordings"]?.items == recording["id"].map { [$0] })
    expect(summary: event, session)
    // Two of the devices report an end before the end of their timer or samples.
    let elapsed = event["elapsed"]?.in("s") ?? 0
    #expect(elapsed >= max(session.elapsed ?? 0, session.timer ?? 0) - 0.000_5)
    // A heart rate of 0 means that no strap was worn.
    #expect(event["averageHeartRate"]?.number == session.averageHeartRate.flatMap(aboveZero))
    #expect(event["maximumHeartRate"]?.number == session.maximumHeartRate.flatMap(aboveZero))
  }

  private func expect(summary: JSONTree, _ session: ReferenceSession) {
    #expect(summary["sport"]?.string == session.sport)
    #expect(summary["subSport"]?.string == session.subSport)
    #expect(summary["start"]?.string == session.start)
    #expect(agree(summary["timer"]?.in("s"), session.timer, within: 0.000_5))
    #expect(agree(summary["distance"]?.in("m"), session.distance, within: 0.005))
  }

  private func aboveZero(_ number: Double) -> Double? { number > 0 ? number : nil }

  @Test func aFileOfSeveralSessionsGivesOneRecordingEach() async throws {
    let http = try BrineInProcess.ofSuite.http
    let athlete = try await http.newAthlete()
    let file = try ReferenceFile.named("garmin-fr935-multisport-short")
    _ = try await http.upload(file.bytes, for: athlete)
    let sports = try await http.timeline(of: athlete).map { $0["sport"]?.string }
    #expect(sports == ["running", "transition", "rowing"])
  }

  @Test func aChainedFileIsOneActivity() async throws {
    let http = try BrineInProcess.ofSuite.http
    let athlete = try await http.newAthlete()
    let file = try ReferenceFile.named("garmin-fr735xt-poolswim-chained5")
    let answer = try await http.upload(file.bytes, for: athlete)
    let recordings = try await http.recordings(in: answer, of: athlete)
    #expect(recordings.count == 1)
    #expect(recordings.first?["lengths"]?.number == file.facts["lengths"]?.number)
    #expect(recordings.first?["laps"]?.items.count == 99)
  }

  @Test func aHeartRateOfZeroStaysInTheRecordingAndIsAbsentInTheEvent() async throws {
    let http = try BrineInProcess.ofSuite.http
    let athlete = try await http.newAthlete()
    let answer = try await http.upload(
      ReferenceFile.named("zwift-ride-hr-zero").bytes, for: athlete)
    let recording = try await http.recordings(in: answer, of: athlete).first
    #expect(recording?["averageHeartRate"]?.number == 0)
    #expect(recording?["maximumHeartRate"]?.number == 0)
    let event = try #require(try await http.timeline(of: athlete).first)
    #expect(!event.names.contains { $0.contains("HeartRate") })
  }

  @Test func aViewerSeesTheirZoneAndUnits() async throws {
    let http = try BrineInProcess.ofSuite.http
    let athlete = try await http.newAthlete()
    _ = try await http.upload(ReferenceFile.named("garmin-fr110-run").bytes, for: athlete)
    let seen = try await http.get(
      "/v1/athletes/\(athlete)/timeline?tz=America/New_York&units=us")
    let event = try seen.json["items"]?[0]
    #expect(event?["start"]?.string == "2013-02-06T07:11:14.000-05:00")
    #expect(agree(event?["distance"]?.in("[mi_i]"), 3.0046, within: 0.01))
  }
}
