import TestSupport
import Testing

/// A file that is sent over HTTP, by the command line, or both at once is the same file.
@Suite(
  .enabled(if: Place.canServe, Place.whyNot),
  .enabled(if: ReferenceFile.areHere, ReferenceFile.whyNot))
struct BothDoorsScenarios {
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
    let stored = try #require(try await StoredWrites(of: program).imports[athlete])
    #expect(stored.files == 1)
    #expect(stored.recordings == 1)
    #expect(stored.events == 1)
    #expect(try await program.http.timeline(of: athlete).count == 1)
  }

  /// The result over HTTP or on the command line.
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

  @Test func theCommandLineSaysOfADamagedFileWhatHTTPSays() async throws {
    let program = try await SharedServer.program
    let athlete = try await program.http.newAthlete()
    let file = try ReferenceFile.named("strava-android-run-corrupt")
    let says = "At byte 7471 local message 11 is not defined."
    let answer = try await program.http.upload(file.bytes, for: athlete)
    #expect(answer.status == 422)
    #expect(try answer.json["detail"]?.string == says)
    let refused = try await Command.run(
      "import", file.path, "--athlete", athlete, "--data", program.dataFolder)
    #expect(refused.status == 1)
    #expect(refused.standardError.contains(says))
    #expect(try await StoredWrites(of: program).imports[athlete] == nil)
    let kept = try await Command.run(
      "import", file.path, "--athlete", athlete, "--partial", "--data", program.dataFolder)
    #expect(kept.status == 0)
    #expect(kept.standardOutput.contains("imported, partial"))
    #expect(kept.standardOutput.contains("fault at byte 7471: local message 11 is not defined"))
    #expect(try await program.http.timeline(of: athlete).count == 1)
  }
}
