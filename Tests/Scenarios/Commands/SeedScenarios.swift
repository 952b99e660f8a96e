import Foundation
import TestSupport
import Testing

/// The commands of `docs/seeds.md`, one after the other, give what the page shows.
@Suite(.enabled(if: Place.canServe, Place.whyNot))
struct SeedScenarios {
  @Test func thePagesCommandsGiveWhatItShows() async throws {
    let page = try String(
      contentsOf: PackageFolder.url.appending(path: "docs/seeds.md"), encoding: .utf8)
    let examples = page.matches(of: /```sh\n([^`]*)\n```\n(?:```\n([^`]*)```)?/)
    try #require(examples.count >= 6)
    try await withScratchFolder { folder in
      for example in examples {
        let line = String(example.1).replacing("Scripts/brine", with: "'\(Place.brine.path)'")
          .replacing("./.brine/seeded", with: "'\(folder.path)/data'")
        let command = try await Command.shell(line)
        #expect(command.status == 0, "\(line): \(command.standardError)")
        if let shown = example.2 { #expect(command.standardOutput == String(shown), "\(line)") }
      }
    }
  }

  @Test func whatIsWrongWithADatasetIsToldWithItsPlace() async throws {
    try await withScratchFolder { folder in
      let path = try folder.write(
        Array(#"{"name":"mine","about":"x","athletes":0,"days":5,"grups":[]}"#.utf8),
        to: "mine.json")
      let command = try await Command.run(["seed", "plan", path, "--data", "\(folder.path)/data"])
      #expect(command.status == 1)
      for place in ["/athletes", "/grups", "/groups", "/places"] {
        #expect(command.standardError.contains(place), "\(command.standardError)")
      }
      let unknown = try await Command.run(
        ["seed", "plan", "seson", "--data", "\(folder.path)/data"])
      #expect(unknown.status == 3)
      #expect(unknown.standardError.contains("edge-cases, season, team"))
    }
  }
}
