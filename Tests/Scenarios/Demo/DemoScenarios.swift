import Foundation
import TestSupport
import Testing

/// The responses that README shows are exactly those of the demo.
@Suite(
  .enabled(if: Place.canServe, Place.whyNot),
  .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/curl"), "there is no curl"))
struct DemoScenarios {
  @Test func theReadmesFiveLinesGiveWhatItShows() async throws {
    let examples = try Readme().examples
    try #require(examples.count == 5)
    try await withProgram("demo") { program in
      try await expectInvitation(of: program, for: examples)
      for example in examples {
        let line = example.line.replacing(Readme.address, with: program.address)
        let command = try await Command.shell(line)
        let (shown, answer) = (try JSONTree(example.answer), try JSONTree(command.standardOutput))
        #expect(shown.differences(from: answer) == [], "\(example.line)")
      }
    }
  }

  private func expectInvitation(
    of program: RunningProgram, for examples: [Readme.Example]
  ) async throws {
    let output = try await Patience.wait(for: "what the demo prints") {
      let output = program.process.standardOutput
      return output.contains("Ctrl-C") ? output : nil
    }
    let lines = output.split(separator: "\n").filter { $0.hasPrefix("curl ") }
    let expected = examples.map { $0.line.replacing(Readme.address, with: program.address) }
    #expect(lines.map(String.init) == expected)
    #expect(program.process.standardError == "")
  }

  @Test func aSecondDemoOnTheSameDataIsTheSame() async throws {
    try await withScratchFolder { folder in
      var seen: [[UInt8]] = []
      for _ in 1...2 {
        let program = try await RunningProgram.start(["demo"], in: folder)
        seen.append(try await program.http.get("/v1/athletes/ath_demo").body)
        #expect(try await program.http.timeline(of: "ath_demo").count == 2)
        let status = try await program.terminate()
        #expect(status == 0)
      }
      #expect(seen.first == seen.last)
    }
  }
}
