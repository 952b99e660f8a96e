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
