import TestSupport
import Testing

/// The whole program serves requests. The endpoints are tested in process; here it is tested that
/// the socket leads to them.
@Suite(.enabled(if: Place.canServe, Place.whyNot))
struct WholePathScenarios {
  @Test func anAthleteIsMadeReadAndChangedOverTheSocket() async throws {
    let http = try await SharedServer.program.http
    let created = try await http.post("/v1/athletes", #"{"name":"Ada","z":[1.0,null]}"#)
    #expect(created.status == 201)
    let path = try #require(created["Location"])
    let read = try await http.get(path)
    #expect(read.body == created.body)
    #expect(try await http.get(path, headers: ["If-None-Match": "\"1\""]).status == 304)
    let changed = try await http.patch(path, #"{"name":"Eve"}"#, ifMatch: "\"1\"")
    #expect(changed.status == 200)
    #expect(changed["ETag"] == "\"2\"")
    #expect(try await http.get(path).json["name"]?.string == "Eve")
  }

  @Test func aFileBecomesARecordingAndAnEventOverTheSocket() async throws {
    let http = try await SharedServer.program.http
    let athlete = try await http.newAthlete()
    let answer = try await http.upload(SeedFile.run.bytes, for: athlete)
    #expect(answer.status == 201)
    #expect(try await http.recordings(in: answer, of: athlete).count == 1)
    #expect(try await http.timeline(of: athlete).count == 1)
  }

  @Test func aRefusalArrivesAsAProblem() async throws {
    let http = try await SharedServer.program.http
    let answer = try await http.post("/v1/athletes", #"{"mass":70}"#)
    #expect(answer.status == 422)
    #expect(answer["Content-Type"] == "application/problem+json")
    #expect(try answer.json.problem == "invalid-document")
    #expect(try answer.json.pointers == ["/mass"])
  }

  @Test(arguments: ["Host", "Origin"])
  func anotherSitesPageIsTurnedAway(header: String) async throws {
    let http = try await SharedServer.program.http
    let name = header == "Host" ? "evil.example" : "https://evil.example"
    #expect(try await http.get("/v1/athletes/ath_1", headers: [header: name]).status == 403)
  }
}
