import BrineTesting
import TestSupport
import Testing

/// The same bytes make one recording, however often they are sent, also concurrently.
@Suite(
  .needsMongod, .brineInProcess,
  .enabled(if: ReferenceFile.areHere, ReferenceFile.whyNot))
struct SameFileTests {
  @Test func aFileSentTwiceIsOneRecording() async throws {
    let program = try BrineInProcess.ofSuite
    let athlete = try await program.http.newAthlete()
    let bytes = try ReferenceFile.named("garmin-fr110-run").bytes
    let first = try await program.http.upload(bytes, for: athlete)
    let second = try await program.http.upload(bytes, for: athlete)
    #expect(first.status == 201)
    #expect(second.status == 200)
    let (new, known) = (try first.json, try second.json)
    #expect(new["isNew"]?.bool == true)
    #expect(known["isNew"]?.bool == false)
    #expect(new["recordings"] == known["recordings"])
    #expect(new["events"] == known["events"])
    #expect(try await program.stored(of: athlete) == .init(files: 1, recordings: 1, events: 1))
  }

  @Test func theSameFileOfTwoAthletesIsARecordingEach() async throws {
    let program = try BrineInProcess.ofSuite
    let bytes = try ReferenceFile.named("garmin-fenix5-run-short").bytes
    for _ in 1...2 {
      let athlete = try await program.http.newAthlete()
      #expect(try await program.http.upload(bytes, for: athlete).status == 201)
      #expect(try await program.stored(of: athlete) == .init(files: 1, recordings: 1, events: 1))
    }
  }
}
