import Testing

@testable import LocalMongo

@Suite struct BackoffTests {
  @Test func waitsLongerAfterEachFailureAndNotAfterACrashInService() {
    var backoff = Backoff()
    #expect(backoff.delay == .zero)
    var delays: [Duration] = []
    for _ in 0..<8 {
      backoff.note(served: false)
      delays.append(backoff.delay)
    }
    #expect(delays == delays.sorted())
    #expect(delays.first == .milliseconds(200))
    #expect(delays.last == .seconds(5))
    backoff.note(served: true)
    #expect(backoff.delay == .zero)
  }
}
