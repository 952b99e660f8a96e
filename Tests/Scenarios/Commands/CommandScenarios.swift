import TestSupport
import Testing

/// The commands do the same as HTTP, both next to a running server and without one.
@Suite(.enabled(if: Place.canServe, Place.whyNot))
struct CommandScenarios {
  @Test func theWholePathCanBeWalkedBesideARunningServer() async throws {
    let program = try await SharedServer.program
    let data = ["--data", program.dataFolder]
    let added = try await Command.run(
      ["athlete", "add", "-"] + data, input: #"{"z":1,"name":"Ada","a":[null]}"#)
    #expect(added.status == 0, "\(added.standardError)")
    let id = try #require(try JSONTree(added.standardOutput)["id"]?.string)
    #expect(try await program.http.get("/v1/athletes/\(id)").text + "\n" == added.standardOutput)
    let imported = try await Command.run(
      ["import", SeedFile.ride.path, "--athlete", id, "--json"] + data)
    #expect(imported.status == 0, "\(imported.standardError)")
    let event = try #require(try JSONTree(imported.standardOutput)["events"]?.string)
    let weighed = try await Command.run(
      ["sweat", "weigh", event, "--before", "72.5 kg", "--after", "70.9 kg", "--drunk", "1.5 L"]
        + data)
    #expect(weighed.status == 0, "\(weighed.standardError)")
    let plan = try await Command.run(["recommend", id, "--duration", "2h"] + data)
    #expect(plan.status == 0, "\(plan.standardError)")
    let answer = try await program.http.get("/v1/athletes/\(id)/recommendations?duration=2h")
    #expect(answer.text + "\n" == plan.standardOutput)
    let timeline = try await Command.run(["timeline", id, "--json"] + data)
    let lines = try timeline.standardOutput.split(separator: "\n").map { try JSONTree(String($0)) }
    #expect(try await program.http.timeline(of: id) == lines)
    let tests = try await Command.run(["timeline", id, "--kind", "sweatTest"] + data)
    let table = tests.standardOutput.split(separator: "\n")
    #expect(table.count == 2, "\(tests.standardOutput)")
    #expect(table.first?.hasSuffix("SWEAT RATE") == true && table.last?.hasSuffix(" L/h") == true)
  }

  @Test func theyWorkWithoutAServer() async throws {
    try await withScratchFolder { folder in
      let data = ["--data", folder.path + "/data"]
      let added = try await Command.run(["athlete", "add", "-"] + data, input: #"{"x":1.0}"#)
      let id = try #require(try JSONTree(added.standardOutput)["id"]?.string)
      let shown = try await Command.run(["athlete", "show", id] + data)
      #expect(shown.standardOutput == added.standardOutput)
      #expect(ProcessTable.naming(folder.path) == [])
    }
  }

  @Test func numbersAreReadAsTheirWriterWritesThem() async throws {
    let program = try await SharedServer.program
    let data = ["--data", program.dataFolder]
    let text = #"{"mass":"62,1 kg"}"#
    let unsaid = try await Command.run(["athlete", "add", "-"] + data, input: text)
    #expect(unsaid.status == 1)
    let added = try await Command.run(
      ["athlete", "add", "-", "--numbers", "it-IT"] + data, input: text)
    #expect(added.status == 0, "\(added.standardError)")
    #expect(added.standardOutput.contains(#""value":62.1"#))
  }

  @Test func aRefusedDocumentIsToldAsOverHTTP() async throws {
    let program = try await SharedServer.program
    let command = try await Command.run(
      "athlete", "add", "-", "--strict", "--data", program.dataFolder,
      input: #"{"mas":"70 kg","$b":1}"#)
    #expect(command.status == 1)
    #expect(command.standardError.contains("/mas: No field of this name is declared."))
    #expect(command.standardError.contains("Did you mean \"mass\"?"))
    #expect(command.standardError.contains("/$b: "))
  }

  @Test func theExitStatusSaysWhatKindOfEndItWas() async throws {
    let program = try await SharedServer.program
    let id = try await program.http.newAthlete()
    let data = ["--data", program.dataFolder]
    let unknown = try await Command.run(["athlete", "show", "ath_none"] + data)
    #expect(unknown.status == 3)
    #expect(unknown.standardError.contains("There is no athlete \"ath_none\"."))
    let nobody = try await Command.run(
      ["import", SeedFile.run.path, "--athlete", "ath_none"] + data)
    #expect(nobody.status == 3)
    let stale = try await Command.run(
      ["athlete", "patch", id, "-", "--revision", "7"] + data, input: #"{"a":1}"#)
    #expect(stale.status == 4)
    let needy = try await Command.run(["recommend", id, "--duration", "2h"] + data)
    #expect(needy.status == 5)
    #expect(needy.standardError.contains("sweat test"))
    let missing = try await Command.run(["import", "/nowhere.fit", "--athlete", id] + data)
    #expect(missing.status == 1)
    #expect(missing.standardError.contains("/nowhere.fit"))
    #expect(try await program.http.get("/v1/athletes/\(id)")["ETag"] == "\"1\"")
  }
}
