import BrineTesting
import TestSupport
import Testing

/// A damaged file is refused with the place of the damage, and nothing is stored in part.
@Suite(
  .needsMongod, .brineInProcess,
  .enabled(if: ReferenceFile.areHere, ReferenceFile.whyNot))
struct DamagedFileTests {
  @Test func aCorruptFileIsRefusedWithWhereAndHowMuch() async throws {
    let program = try BrineInProcess.ofSuite
    let athlete = try await program.http.newAthlete()
    let file = try ReferenceFile.named("strava-android-run-corrupt")
    let answer = try await program.http.upload(file.bytes, for: athlete)
    #expect(answer.status == 422)
    #expect(answer["Content-Type"] == "application/problem+json")
    let problem = try answer.json
    #expect(problem.problem == "unreadable-file")
    #expect(problem["byteOffset"]?.number == 7471)
    #expect(problem["detail"]?.string == "At byte 7471 local message 11 is not defined.")
    #expect(problem["readRecords"]?.number == file.facts["records"]?.number)
    #expect(problem["plausibleRecords"]?.number == 472)
    #expect(problem["readUntil"]?.string == "2021-09-27T14:18:24.000Z")
    #expect(try await program.stored(of: athlete) == .nothing)
  }

  @Test func itsPlausiblePartIsKeptWhenThatIsAccepted() async throws {
    let program = try BrineInProcess.ofSuite
    let athlete = try await program.http.newAthlete()
    let file = try ReferenceFile.named("strava-android-run-corrupt")
    let answer = try await program.http.upload(file.bytes, for: athlete, query: "?partial=accept")
    #expect(answer.status == 201)
    let recording = try await program.http.recordings(in: answer, of: athlete).first
    #expect(recording?["partial"]?.bool == true)
    #expect(recording?["records"]?.number == 472)
    let offsets = recording?["faults"]?.items.compactMap { $0["byteOffset"]?.number } ?? []
    #expect(offsets == [7451, 7471, 78233])
    let events = try await program.http.timeline(of: athlete)
    #expect(events.count == 1)
    #expect(events.first?["partial"]?.bool == true)
    let again = try await program.http.upload(file.bytes, for: athlete, query: "?partial=accept")
    #expect(again.status == 200)
    #expect(try await program.stored(of: athlete).recordings == 1)
  }

  @Test func aFileCutOffAnywhereIsRefusedAndLeavesNothing() async throws {
    let program = try BrineInProcess.ofSuite
    let athlete = try await program.http.newAthlete()
    let bytes = try ReferenceFile.named("garmin-fenix5-run-short").bytes
    for cut in 1...20 {
      let length = bytes.count * cut / 21
      let answer = try await program.http.upload(Array(bytes.prefix(length)), for: athlete)
      #expect(answer.status == 422, "cut at \(length): \(answer.text)")
      let problem = try answer.json
      let offset = try #require(problem["byteOffset"]?.number)
      #expect((0...Double(length)).contains(offset))
      #expect(problem["readRecords"]?.number != nil)
    }
    #expect(try await program.http.timeline(of: athlete) == [])
    #expect(try await program.stored(of: athlete) == .nothing)
  }

  @Test func whatIsNoDeviceFileIsRefused() async throws {
    let program = try BrineInProcess.ofSuite
    let athlete = try await program.http.newAthlete()
    let answer = try await program.http.upload(Array("GPX or so".utf8), for: athlete)
    #expect(answer.status == 422)
    #expect(try answer.json["byteOffset"] == .null)
    #expect(try answer.json["title"]?.string == "The file cannot be imported as it is")
    #expect(
      try answer.json["detail"]?.string == "The file does not begin with a FIT header.")
    let partial = try await program.http.upload(
      Array("GPX or so".utf8), for: athlete, query: "?partial=accept")
    #expect(partial.status == 422)
    #expect(try await program.stored(of: athlete) == .nothing)
  }
}
