import Foundation
import TestSupport
import Testing

/// The program from the point of view of a service manager and a reader of its log.
@Suite(.enabled(if: Place.canServe, Place.whyNot))
struct ServingScenarios {
  @Test func saysThatItIsAliveAndReady() async throws {
    let http = try await SharedServer.program.http
    let alive = try await http.get("/healthz")
    #expect(alive.status == 200)
    #expect(alive.text == #"{"status":"alive"}"#)
    // The database has one second to respond, which may be too short while a whole suite runs.
    let ready = try await Patience.wait(for: "readiness") {
      let answer = try await http.get("/readyz")
      return answer.status == 200 ? answer : nil
    }
    #expect(ready.text == #"{"status":"ready","ready":["store"]}"#)
  }

  @Test func stopsCleanlyWhenAskedTo() async throws {
    try await withProgram { program in
      let mongods = program.mongods
      #expect(mongods.count == 1)
      let status = try await program.terminate()
      #expect(status == 0)
      #expect(ProcessTable.naming(program.dataFolder) == [])
      #expect(program.process.standardError.contains("stopping"))
    }
  }

  @Test func keepsWhatItKnowsFromOneRunToTheNext() async throws {
    try await withScratchFolder { folder in
      let first = try await RunningProgram.start(in: folder)
      let id = try await first.http.newAthlete(#"{"name":"Ada"}"#)
      try await first.terminate()
      let second = try await RunningProgram.start(in: folder)
      let kept = try await second.http.get("/v1/athletes/\(id)").json
      #expect(kept["name"]?.string == "Ada")
      try await second.terminate()
    }
  }

  @Test func repeatsAWellFormedRequestIDAndMakesOneOtherwise() async throws {
    let http = try await SharedServer.program.http
    let kept = try await http.get("/healthz", headers: ["X-Request-Id": "my-request_1.a"])
    #expect(kept["X-Request-Id"] == "my-request_1.a")
    let made = try await http.get("/healthz", headers: ["X-Request-Id": "two words"])
    #expect(made["X-Request-Id"]?.wholeMatch(of: /[0-9a-f]{24}/) != nil)
    let problem = try await http.get("/nothing", headers: ["X-Request-Id": "lost"])
    #expect(try problem.json["requestId"]?.string == "lost")
  }

  @Test func logsARequestByItsRouteAndNeverByItsAthlete() async throws {
    let program = try await SharedServer.program
    let id = try await program.http.newAthlete(#"{"name":"Secretive"}"#)
    let request = "logged-\(id.suffix(8))"
    _ = try await program.http.get("/v1/athletes/\(id)", headers: ["X-Request-Id": request])
    let line = try await Patience.wait(for: "the log line of \(request)") {
      program.process.standardError.split(separator: "\n").first { $0.contains(request) }
    }
    let entry = try JSONTree(String(line))
    #expect(entry["message"]?.string == "request")
    #expect(entry["level"]?.string == "info")
    #expect(entry["requestId"]?.string == request)
    #expect(entry["method"]?.string == "GET")
    #expect(entry["route"]?.string == "/v1/athletes/{athlete}")
    #expect(entry["status"]?.number == 200)
    #expect(entry["ms"]?.number != nil)
    let log = program.process.standardError
    #expect(!log.contains(id))
    #expect(!log.contains("Secretive"))
  }
}
