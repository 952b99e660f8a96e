import Logging
import Testing

@testable import HTTP

@Suite struct RequestPipelineTests {
  @Test func collectsEveryFaultOfTheParameters() async throws {
    let answer = try await TestPipeline().send(
      "GET", "/v1/athletes/7?limitt=5&limit=0&units=uss&units=us")
    #expect(answer.slug == "invalid-parameters")
    #expect(answer.status == 400)
    #expect(answer.errors.map { $0["parameter"] } == ["limitt", "units", "limit", "units"])
    #expect(answer.errors.first?["hint"] == "Did you mean 'limit'?")
    #expect(answer.errors.dropFirst(2).first?["expected"] == "an integer 1...100")
    #expect(answer.errors.last?["hint"] == "Did you mean 'us'?")
  }

  @Test func givesAParameterThatIsLeftOutItsDefault() async throws {
    let answer = try await TestPipeline().send("GET", "/v1/athletes/7")
    #expect(answer.text == #"{"id":"7","limit":20,"units":null}"#)
  }

  @Test func refusesAnyQueryWhereNoneIsDeclared() async throws {
    let answer = try await TestPipeline().send("GET", "/healthz?verbose=1")
    #expect(answer.slug == "invalid-parameters")
  }

  @Test func refusesABrokenPercentEncoding() async throws {
    for target in ["/v1/athletes/%zz", "/v1/athletes/%e", "/v1/athletes/%ff", "v1", ""] {
      #expect(try await TestPipeline().send("GET", target).slug == "malformed-request")
    }
  }

  @Test func suggestsTheNearestPath() async throws {
    let answer = try await TestPipeline().send("GET", "/v1/athlets/7")
    #expect(answer.status == 404)
    #expect(answer.slug == "unknown-path")
    #expect(
      answer.object["detail"] as? String == "Nothing is served here. Did you mean '/v1/athletes/7'?"
    )
  }

  @Test func suggestsThePathWithoutItsTrailingSlash() async throws {
    let answer = try await TestPipeline().send("GET", "/v1/athletes/7/")
    #expect(
      answer.object["detail"] as? String == "Nothing is served here. Did you mean '/v1/athletes/7'?"
    )
  }

  @Test(arguments: [
    ("PATCH", "/v1/athlets/none", nil), ("GET", "/v1/athlets", nil),
    ("GET", "/problem/no-such-problem", nil), ("GET", "/v1/somewhere/7", nil),
    ("POST", "/v1/athlets", "/v1/athletes"), ("HEAD", "/v1/athlets/7", "/v1/athletes/7"),
    ("OPTIONS", "/v1/athlets", "/v1/athletes"), ("POST", "/v1/athlets/7", nil),
    ("POST", "/v1/athlets/7:splt", "/v1/athletes/7:split"),
    ("GET", "/problem/not-ready", "/problems/not-ready"),
    ("GET", "/v1/athlets/none/", "/v1/athletes/none"),
    ("GET", "/v1/athlets/a%2Fb%20c%0A%C3%A9", "/v1/athletes/a%2Fb%20c%0A%C3%A9"),
    (
      "GET", "/v1/athlets/a-long-id-of-an-athlete-that-says-nothing-of-the-path-that-was-meant",
      "/v1/athletes/a-long-id-of-an-athlete-that-says-nothing-of-the-path-that-was-meant"
    ),
  ])
  func suggestsOnlyAPathThatAnswersTheMethod(
    method: String, path: String, meant: String?
  ) async throws {
    let answer = try await TestPipeline().send(method, path)
    let hint = meant.map { " Did you mean '\($0)'?" } ?? ""
    #expect(answer.object["detail"] as? String == "Nothing is served here." + hint)
    guard let meant else { return }
    #expect(try await ![404, 405].contains(TestPipeline().send(method, meant).status))
  }

  @Test func aRequestThatIsCancelledIsToldThatTheServerStops() async throws {
    let waiting = Endpoint(.get, "/slow", id: "slow", "Slow.", answers: []) { _ in
      withUnsafeCurrentTask { $0?.cancel() }
      throw CancellationError()
    }
    let pipeline = TestPipeline(endpoints: [waiting])
    let answer = try await Task { try await pipeline.send("GET", "/slow") }.value
    #expect(answer.slug == "not-ready")
    #expect(answer.status == 503)
    #expect(pipeline.log.entries.allSatisfy { $0.level <= .info })
  }

  @Test func aCancellationThatNobodyAskedForIsOurFault() async throws {
    let broken = Endpoint(.get, "/x", id: "x", "X.", answers: []) { _ in throw CancellationError() }
    #expect(try await TestPipeline(endpoints: [broken]).send("GET", "/x").slug == "internal-error")
  }

  @Test func listsTheMethodsThatWork() async throws {
    let answer = try await TestPipeline().send("DELETE", "/v1/athletes/7")
    #expect(answer.status == 405)
    #expect(answer.slug == "wrong-method")
    #expect(answer.headers["Allow"] == "GET, HEAD, PATCH, OPTIONS")
  }

  @Test func answersOptionsWithWhatIsThere() async throws {
    let answer = try await TestPipeline().send("OPTIONS", "/v1/athletes/7")
    #expect(answer.status == 204)
    #expect(answer.headers["Accept-Patch"] == "application/merge-patch+json, application/json")
  }

  @Test func refusesTheWrongContentTypeAndListsTheRightOnes() async throws {
    let sent = [
      "application/x-www-form-urlencoded", "application/json; charset=latin1", "json", "",
    ]
    for type in sent {
      let answer = try await TestPipeline().send(
        "POST", "/v1/athletes", ["Content-Type": type], body: "{}")
      #expect(answer.status == 415, "\(type)")
      #expect(answer.headers["Accept-Post"] == "application/json")
      #expect(answer.object["accepted"] as? [String] == ["application/json"])
    }
  }

  @Test func readsAContentTypeWithParameters() async throws {
    let answer = try await TestPipeline().send(
      "PATCH", "/v1/athletes/7", ["Content-Type": "Application/JSON;charset=\"UTF-8\""],
      body: "{}")
    #expect(answer.status == 200)
    #expect(answer.headers["Cache-Control"] == "private, no-cache")
  }

  @Test func refusesABodyBeyondTheLimitBeforeReadingIt() async throws {
    let answer = try await TestPipeline().send(
      "POST", "/v1/athletes", ["Content-Type": "application/json"],
      body: String(repeating: " ", count: 17))
    #expect(answer.status == 413)
    #expect(answer.object["limitBytes"] as? Int == 16)
  }

  @Test func missesABodyThatIsNeeded() async throws {
    let answer = try await TestPipeline().send("POST", "/v1/athletes")
    #expect(answer.slug == "missing-body")
  }

  @Test func answersWithTheProblemThatAHandlerThrows() async throws {
    let answer = try await TestPipeline().send("GET", "/v1/athletes/gone")
    #expect(answer.status == 410)
    #expect(answer.object["since"] as? Int == 2020)
    #expect(answer.object["instance"] as? String == "/v1/athletes/gone")
  }

  @Test func neverAnswersWithAProblemThatTheEndpointDoesNotDeclare() async throws {
    let pipeline = TestPipeline()
    let answer = try await pipeline.send("GET", "/v1/athletes/moved")
    #expect(answer.status == 500)
    #expect(answer.object["type"] as? String == "/problems/internal-error")
    _ = try await pipeline.send("GET", "/v1/athletes/gone")
    let errors = pipeline.log.entries.filter { $0.level == .error }
    #expect(errors.map { $0.metadata["problem"] } == ["athlete-moved"])
  }

  @Test func keepsUnexpectedErrorsInTheLog() async throws {
    let pipeline = TestPipeline()
    let answer = try await pipeline.send("GET", "/v1/athletes/leaky")
    #expect(answer.status == 500)
    #expect(answer.slug == "internal-error")
    #expect(answer.object["requestId"] as? String == "made-1")
    #expect(!answer.text.contains("sentence"))
    #expect(pipeline.log.everything.contains("a fixed sentence"))
  }

  @Test func neverLogsTheInsideOfAnErrorThatDidNotChooseItsWords() async throws {
    let pipeline = TestPipeline()
    _ = try await pipeline.send("GET", "/v1/athletes/dumping")
    #expect(pipeline.log.everything.contains("Dumping"))
    #expect(!pipeline.log.everything.contains("71.5"))
  }

  @Test func logsOneLineARequestWithTheTemplateAndNotThePath() async throws {
    let pipeline = TestPipeline()
    _ = try await pipeline.send("GET", "/v1/athletes/secret-name?limit=3")
    _ = try await pipeline.send("BREW", "/secret/place")
    let lines = pipeline.log.requests.map(\.metadata)
    #expect(lines.map { $0["route"] } == ["/v1/athletes/{id}", "unmatched"])
    #expect(lines.map { $0["method"] } == ["GET", "other"])
    #expect(lines.map { $0["status"] } == ["200", "404"])
    #expect(lines.map { $0["requestId"] } == ["made-1", "made-1"])
    #expect(lines.allSatisfy { ($0["ms"].flatMap(Double.init) ?? -1) >= 0 })
    #expect(!pipeline.log.everything.contains("secret"))
  }

  @Test func keepsAWellFormedRequestIDAndReplacesAnyOther() async throws {
    let long = String(repeating: "x", count: 129)
    let cases = [("a-B_9.z", "a-B_9.z"), ("", "made-1"), ("a b", "made-1"), (long, "made-1")]
    for (sent, expected) in cases {
      let answer = try await TestPipeline().send("GET", "/healthz", ["x-request-id": sent])
      #expect(answer.headers["X-Request-Id"] == expected)
    }
  }
}
