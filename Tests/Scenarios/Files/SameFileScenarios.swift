import TestSupport
import Testing

/// The same bytes make one recording, however often and however concurrently they come.
@Suite(
  .enabled(if: Place.canServe, Place.whyNot),
  .enabled(if: ReferenceFile.areHere, ReferenceFile.whyNot))
struct SameFileScenarios {
  @Test func aFileSentTwiceIsOneRecording() async throws {
    let program = try await SharedServer.program
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

  @Test func aFileSentByBothDoorsAtOnceIsOneRecording() async throws {
    let program = try await SharedServer.program
    let athlete = try await program.http.newAthlete()
    let file = try ReferenceFile.named("garmin-fr110-run")
    let bytes = try file.bytes
    let outcomes = try await withThrowingTaskGroup(of: Outcome.self) { group in
      for _ in 1...8 {
        group.addTask { .answered(try await program.http.upload(bytes, for: athlete).status) }
      }
      for _ in 1...2 {
        group.addTask {
          .ended(
            try await Command.run(
              "import", file.path, "--athlete", athlete, "--json", "--data", program.dataFolder))
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let (fine, first) = (outcomes.filter(\.isFine), outcomes.filter(\.isFirst))
    #expect(fine.count == outcomes.count, "\(outcomes)")
    #expect(first.count == 1, "\(outcomes)")
    #expect(try await program.stored(of: athlete) == .init(files: 1, recordings: 1, events: 1))
    #expect(try await program.http.timeline(of: athlete).count == 1)
  }

  /// What came back through one of the doors.
  private enum Outcome: Sendable {
    case answered(Int)
    case ended(Command)

    var isFine: Bool {
      switch self {
      case .answered(let status): status == 200 || status == 201
      case .ended(let command): command.status == 0
      }
    }

    /// Whether it says that the file was new.
    var isFirst: Bool {
      switch self {
      case .answered(let status): status == 201
      case .ended(let command): command.standardOutput.contains(#""result":"imported""#)
      }
    }
  }

  @Test func theSameFileOfTwoAthletesIsARecordingEach() async throws {
    let program = try await SharedServer.program
    let bytes = try ReferenceFile.named("garmin-fenix5-run-short").bytes
    for _ in 1...2 {
      let athlete = try await program.http.newAthlete()
      #expect(try await program.http.upload(bytes, for: athlete).status == 201)
      #expect(try await program.stored(of: athlete) == .init(files: 1, recordings: 1, events: 1))
    }
  }
}
