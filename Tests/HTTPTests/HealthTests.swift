import Testing

@testable import HTTP

@Suite struct HealthTests {
  @Test func isAliveWhateverTheStoreDoes() async throws {
    let pipeline = TestPipeline(readiness: { [.init("store", isReady: false)] })
    #expect(try await pipeline.send("GET", "/healthz").text == #"{"status":"alive"}"#)
  }

  @Test func isReadyWhenEverythingIs() async throws {
    let answer = try await TestPipeline().send("GET", "/readyz")
    #expect(answer.text == #"{"status":"ready","ready":["store"]}"#)
  }

  @Test func namesWhatIsNotReady() async throws {
    let pipeline = TestPipeline(readiness: {
      [.init("store", isReady: false), .init("zones", isReady: true)]
    })
    let answer = try await pipeline.send("GET", "/readyz")
    #expect(answer.status == 503)
    #expect(answer.object["notReady"] as? [String] == ["store"])
    #expect(answer.headers["Retry-After"] == "1")
  }

  @Test func isNotReadyWhileStopping() async throws {
    let pipeline = TestPipeline()
    pipeline.draining.begin()
    let answer = try await pipeline.send("GET", "/readyz")
    #expect(answer.status == 503)
    #expect(answer.object["notReady"] as? [String] == ["server"])
  }
}
