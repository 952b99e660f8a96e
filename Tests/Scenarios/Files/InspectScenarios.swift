import Foundation
import TestSupport
import Testing

/// `brine inspect` gives the same facts without a server.
@Suite(
  .enabled(if: FileManager.default.isExecutableFile(atPath: Place.brine.path), Place.whyNot),
  .enabled(if: ReferenceFile.areHere, ReferenceFile.whyNot))
struct InspectScenarios {
  @Test(arguments: ReferenceFile.all)
  func aFileGivesItsFactsOnOneLine(_ file: ReferenceFile) async throws {
    let command = try await Command.run("inspect", file.path, "--json")
    #expect(command.status == (file.isWhole ? 0 : 1))
    #expect(command.standardOutput.split(separator: "\n").count == 1)
    let line = try JSONTree(command.standardOutput)
    #expect(line["format"]?.string == "fit")
    #expect((line["faults"]?.items == []) == file.isWhole)
    let recordings = line["recordings"]?.items ?? []
    try #require(recordings.count == file.sessions.count)
    for (recording, session) in zip(recordings, file.sessions) {
      try expect(recording, session)
      #expect(recording["device"]?["manufacturer"]?.string == file.facts["manufacturer"]?.string)
      #expect(recording["device"]?["product"]?.string == file.facts["product"]?.string)
      #expect(recording["partial"]?.bool == !file.isWhole)
    }
    guard file.isWhole else { return }
    #expect(
      recordings.compactMap { $0["records"]?.number }.reduce(0, +) == file.facts["records"]?.number)
  }

  private func expect(_ recording: JSONTree, _ session: ReferenceSession) throws {
    #expect(recording["sport"]?.string == session.sport)
    #expect(recording["subSport"]?.string == session.subSport)
    #expect(recording["start"]?.string == session.start)
    // As in an event: two of the devices say that it ended before their timer, or their samples, did.
    let elapsed = recording["elapsedSeconds"]?.number ?? 0
    #expect(elapsed >= max(session.elapsed ?? 0, session.timer ?? 0) - 0.000_5)
    #expect(agree(recording["timerSeconds"]?.number, session.timer, within: 0.000_5))
    #expect(agree(recording["distanceMeters"]?.number, session.distance, within: 0.005))
    #expect(recording["averageHeartRate"]?.number == session.averageHeartRate)
    #expect(recording["maximumHeartRate"]?.number == session.maximumHeartRate)
  }

  @Test func severalFilesAreALineEachInTheirOrder() async throws {
    let files = Array(ReferenceFile.all.prefix(3))
    let command = try await Command.run(["inspect", "--json"] + files.map(\.path))
    let lines = try command.standardOutput.split(separator: "\n").map { try JSONTree(String($0)) }
    #expect(lines.map { $0["file"]?.string } == files.map(\.path))
  }

  @Test func faultsAreToldWithTheirOffsets() async throws {
    let file = try ReferenceFile.named("strava-android-run-corrupt")
    let command = try await Command.run("inspect", file.path, "--json")
    #expect(command.status == 1)
    #expect(command.standardError.contains("import would refuse: \(file.path)"))
    let faults = try JSONTree(command.standardOutput)["faults"]?.items ?? []
    #expect(faults.contains { $0["byteOffset"]?.number == 7471 })
    let words = try await Command.run("inspect", file.path)
    #expect(words.standardOutput.contains("fault at byte 7471: local message 11 is not defined"))
  }
}
