import BrineTesting
import TestSupport
import Testing

/// The response to a wrong request says what is wrong and what would work.
@Suite(.needsMongod, .brineInProcess)
struct RequestRefusalTests {
  /// The service, and the path of a new athlete.
  private func athlete() async throws -> (http: ServiceInProcess, path: String) {
    let brine = try BrineInProcess.ofSuite
    return (brine.http, try await brine.newAthletesPath())
  }

  @Test(arguments: ["application/xml", "application/json; charset=latin1", "nonsense"])
  func aWrongContentTypeIsToldTheRightOnes(mediaType: String) async throws {
    let (http, path) = try await athlete()
    let answer = try await http.send(
      "POST", path + "/recordings", headers: ["Content-Type": mediaType], body: [1, 2, 3])
    #expect(answer.status == 415)
    #expect(
      answer["Accept-Post"]
        == "application/vnd.ant.fit, application/gzip, application/zip, application/octet-stream")
    let problem = try answer.json
    #expect(problem.problem == "unsupported-media-type")
    #expect(problem["detail"]?.string?.contains("'\(mediaType)'") == true)
    #expect(problem["accepted"]?[0]?.string == "application/vnd.ant.fit")
  }

  @Test func plainJSONIsNoMergePatch() async throws {
    let (http, path) = try await athlete()
    let answer = try await http.send(
      "PATCH", path, headers: ["Content-Type": "application/json", "If-Match": "\"1\""],
      body: Array("{}".utf8))
    #expect(answer.status == 415)
    #expect(answer["Accept-Patch"] == "application/merge-patch+json")
  }

  @Test func anAnnouncedBodyThatIsTooLargeIsNotWaitedFor() async throws {
    let (http, path) = try await athlete()
    let answer = try await http.send(
      "POST", path + "/recordings",
      headers: ["Content-Type": "application/vnd.ant.fit", "Content-Length": "15000001"])
    #expect(answer.status == 413)
    let problem = try answer.json
    #expect(problem.problem == "body-too-large")
    #expect(problem["limitBytes"]?.number == 15_000_000)
  }

  @Test func aBodyOfUnknownLengthIsReadNoFurtherThanItsLimit() async throws {
    let http = try BrineInProcess.ofSuite.http
    let answer = try await http.post(
      "/v1/athletes", String(repeating: " ", count: 2_000_001),
      headers: ["Transfer-Encoding": "chunked"])
    #expect(answer.status == 413)
    #expect(try answer.json["limitBytes"]?.number == 2_000_000)
  }

  @Test(arguments: [
    ("GET", ""), ("GET", "/timeline"), ("GET", "/recommendations?duration=2h"),
    ("GET", "/recordings/rec_none"), ("POST", "/recordings"), ("PATCH", ""),
  ])
  func anUnknownAthleteIsSaidToBeUnknown(method: String, rest: String) async throws {
    let http = try BrineInProcess.ofSuite.http
    let types = ["POST": "application/vnd.ant.fit", "PATCH": "application/merge-patch+json"]
    let headers = types[method].map { ["Content-Type": $0, "If-Match": "\"1\""] } ?? [:]
    let body = try method == "POST" ? SeedFile.run.bytes : Array("{}".utf8)
    let answer = try await http.send(
      method, "/v1/athletes/ath_none\(rest)", headers: headers,
      body: method == "GET" ? [] : body)
    #expect(answer.status == 404)
    let expected = rest.hasPrefix("/recordings/") ? "unknown-recording" : "unknown-athlete"
    #expect(try answer.json.problem == expected)
  }

  @Test func anUnknownEventAndRecordingAreSaidToBeUnknown() async throws {
    let (http, path) = try await athlete()
    let event = try await http.get("/v1/events/evt_none")
    #expect(event.status == 404)
    #expect(try event.json.problem == "unknown-event")
    let recording = try await http.get(path + "/recordings/rec_none")
    #expect(recording.status == 404)
    #expect(try recording.json.problem == "unknown-recording")
  }

  @Test func oneAthletesRecordingIsNoOthers() async throws {
    let (http, path) = try await athlete()
    let owner = try await http.newAthlete()
    let upload = try await http.upload(SeedFile.run.bytes, for: owner)
    let id = try #require(try upload.json["recordings"]?[0]?.string)
    #expect(try await http.get("/v1/athletes/\(owner)/recordings/\(id)").status == 200)
    #expect(try await http.get(path + "/recordings/\(id)").status == 404)
  }

  @Test func aMisspeltParameterIsToldItsNearMatch() async throws {
    let (http, path) = try await athlete()
    let answer = try await http.get(path + "/timeline?untis=us&tz=Mars/Base")
    #expect(answer.status == 400)
    let errors = try answer.json["errors"]
    #expect(errors?[0]?["parameter"]?.string == "untis")
    #expect(errors?[0]?["hint"]?.string == "Did you mean 'units'?")
    #expect(errors?[1]?["parameter"]?.string == "tz")
  }

  @Test func aMisspeltPathIsToldItsNearMatch() async throws {
    let http = try BrineInProcess.ofSuite.http
    let answer = try await http.get("/v1/athlets/ath_1")
    #expect(answer.status == 404)
    #expect(
      try answer.json["detail"]?.string?.contains("Did you mean '/v1/athletes/ath_1'?") == true)
  }

  @Test func aMethodThatIsNotThereIsToldThoseThatAre() async throws {
    let (http, path) = try await athlete()
    let answer = try await http.send("PUT", path)
    #expect(answer.status == 405)
    #expect(answer["Allow"] == "GET, HEAD, PATCH, DELETE, OPTIONS")
  }

  @Test func aPlanWithoutASweatTestSaysWhatIsNeededFirst() async throws {
    let (http, path) = try await athlete()
    let answer = try await http.get(path + "/recommendations?duration=2h")
    #expect(answer.status == 409)
    let problem = try answer.json
    #expect(problem.problem == "needs-sweat-test")
    let page = try await http.get(try #require(problem["type"]?.string))
    #expect(page.status == 200)
    #expect(page.text.contains("POST /v1/events/{event}/sweat-tests"))
  }

  @Test(arguments: ["Host", "Origin"])
  func anotherSitesPageIsTurnedAway(header: String) async throws {
    let (http, path) = try await athlete()
    let name = header == "Host" ? "evil.example" : "https://evil.example"
    #expect(try await http.get(path, headers: [header: name]).status == 403)
  }
}
