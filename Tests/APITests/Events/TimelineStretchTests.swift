import BrineTesting
import TestSupport
import Testing

/// Which stretches of a timeline can be asked for.
@Suite(.needsMongod, .brineInProcess)
struct TimelineStretchTests {
  private let noon = "2026-07-01T12:00:00Z"

  @Test func oneThatEndsBeforeItBeginsIsAFault() async throws {
    let answer = try await ask(from: "2026-07-01T13:00:00Z", to: noon)
    #expect(answer.status == 400)
    let fault = try answer.json["errors"]?[0]
    #expect(fault?["parameter"]?.string == "to")
    #expect(fault?["expected"]?.string == "2026-07-01T13:00:00.000Z or later")
  }

  @Test func oneOfNoLengthIsEmpty() async throws {
    let answer = try await ask(from: noon, to: noon)
    #expect(answer.status == 200)
    #expect(try answer.json["items"]?.items == [])
  }

  private func ask(from: String, to: String) async throws -> HTTPAnswer {
    let http = try BrineInProcess.ofSuite.http
    let athlete = try await http.newAthlete()
    return try await http.get("/v1/athletes/\(athlete)/timeline?from=\(from)&to=\(to)")
  }
}
