import Foundation
import LocalMongo
import Testing

/// Every command in the README works.
@Suite(.enabled(if: Place.canServe, Place.whyNot))
struct ReadmeCommandScenarios {
  @Test func theCommandsBesideTheDemoWork() async throws {
    let lines = try Readme().programLines.filter { !Self.serves($0) }
    try #require(lines.count >= 6)
    try await withProgram("demo") { program in
      for line in lines {
        let command = try await Command.shell(
          line.replacing("Scripts/brine", with: "'\(Place.brine.path)'")
            .replacing("./.brine/demo", with: "'\(program.dataFolder)'"))
        #expect(command.status == 0, "\(line): \(command.standardError)")
        #expect(!command.standardOutput.isEmpty, "\(line)")
      }
    }
  }

  @Test func theWaysToServeWork() async throws {
    let lines = try Readme().programLines.filter { $0.contains(" serve ") && Self.serves($0) }
    try #require(lines.count == 2)
    try await withProgram { program in
      for line in lines {
        var flags = line.split(separator: " ").dropFirst(2).map(String.init)
        // Replaces the port and folder of the README by those of the test.
        for given in ["--port", "--data"] {
          if let index = flags.firstIndex(of: given) { flags.removeSubrange(index...(index + 1)) }
        }
        if let index = flags.firstIndex(of: "--mongo") {
          flags[index + 1] = try LocalMongo.attach(dataFolder: program.dataFolder)
        }
        try await withScratchFolder { folder in
          let other = try await RunningProgram.start(["serve"] + flags, in: folder)
          let status = try await other.terminate()
          #expect(status == 0, "\(line)")
        }
      }
    }
  }

  private static func serves(_ line: String) -> Bool {
    [" serve ", " demo"].contains { line.contains($0) && !line.contains(" help ") }
      && !line.contains("demo/") && !line.contains("ath_demo")
  }
}

extension Readme {
  /// The arguments of each line with `Scripts/brine`, without comments.
  var programLines: [String] {
    text.replacing("\\\n", with: "").split(separator: "\n").filter {
      $0.hasPrefix("Scripts/brine ")
    }.map { line in
      let command = line.firstRange(of: "  #").map { line[..<$0.lowerBound] } ?? line
      return String(command).trimmingCharacters(in: .whitespaces)
    } + text.matches(of: /`(Scripts\/brine help[^`]*)`/).map { String($0.1) }
  }
}
