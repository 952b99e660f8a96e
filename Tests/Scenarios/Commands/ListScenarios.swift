import TestSupport
import Testing

/// Lists through the command line.
@Suite(.enabled(if: Place.canServe, Place.whyNot))
struct ListScenarios {
  @Test func aListIsTheSameAsOverHTTPAndGoesOnBehindItsPage() async throws {
    let program = try await SharedServer.program
    for number in 0..<3 {
      _ = try await program.http.newAthlete(#"{"herd":"cli","mass":"\#(60 + number) kg"}"#)
    }
    let list = [
      "athlete", "list", "--filter", "herd = cli", "--sort", "-mass", "--limit", "2",
      "--data", program.dataFolder,
    ]
    let json = try await Command.run(list + ["--format", "json"])
    let answer = try await program.http.get("/v1/athletes?filter=herd=cli&sort=-mass&limit=2")
    #expect(json.standardOutput == answer.text + "\n", "\(json.standardError)")
    let next = try #require(try answer.json["next"]?.string)
    let csv = try await Command.run(list + ["--format", "csv", "--fields", "mass"])
    #expect(csv.standardOutput.hasPrefix("id,mass (kg)\r\n"))
    #expect(csv.standardError.contains("--cursor "))
    let rest = try await Command.run(list + ["--format", "ndjson", "--cursor", next])
    #expect(rest.standardOutput.split(separator: "\n").count == 1)
    #expect(rest.standardError == "")
    let table = try await Command.run(list + ["--units", "us"])
    #expect(table.standardOutput.contains("mass ([lb_av])"))
  }

  /// One athlete's events, recordings and sweat tests, each by its command.
  @Test func theListsOfAnAthleteAreCommandsOfOneForm() async throws {
    let program = try await SharedServer.program
    let athlete = try await program.http.newAthlete()
    let ride = try await program.http.importRide(for: athlete)
    _ = try await program.http.post(
      "/v1/events/\(ride)/sweat-tests",
      #"{"method":"weigh","massBefore":"72.5 kg","massAfter":"70.9 kg","drunk":"1.5 L"}"#)
    let data = ["--data", program.dataFolder]
    for (command, path) in [
      ("event", "events"), ("recording", "recordings"), ("sweat-test", "sweat-tests"),
    ] {
      let list = [command, "list", athlete] + data
      let answer = try await program.http.get("/v1/athletes/\(athlete)/\(path)")
      let json = try await Command.run(list + ["--format", "json"])
      #expect(json.standardOutput == answer.text + "\n", "\(json.standardError)")
      let table = try await Command.run(list)
      #expect(table.status == 0 && table.standardOutput.split(separator: "\n").count >= 2)
      let plan = try await Command.run(list + ["--explain"])
      #expect(plan.standardOutput.contains("\"isSortedInMemory\": false"), "\(plan.standardOutput)")
      let unknown = try await Command.run([command, "list", "ath_none"] + data)
      #expect(unknown.status == 3, "\(unknown.status)")
    }
  }

  @Test func aListOfAthletesIsExplained() async throws {
    let data = ["--data", try await SharedServer.program.dataFolder]
    let plan = try await Command.run(
      ["athlete", "list", "--explain", "--format", "json", "--sort", "-mass"] + data)
    #expect(plan.standardOutput.contains(#""isSortedInMemory":true"#), "\(plan.standardError)")
  }

  @Test func whatCannotBeReadIsToldWithItsPlace() async throws {
    let data = ["--data", try await SharedServer.program.dataFolder]
    let wrong = try await Command.run(["athlete", "list", "--filter", "mass > 60"] + data)
    #expect(wrong.status == 2)
    #expect(wrong.standardError.contains("filter: "))
    #expect(wrong.standardError.contains("(at character 8)"))
    let cursor = try await Command.run(["athlete", "list", "--cursor", "A"] + data)
    #expect(cursor.status == 2)
    let limit = try await Command.run(["athlete", "list", "--limit", "0"] + data)
    #expect(limit.status == 2)
  }
}
