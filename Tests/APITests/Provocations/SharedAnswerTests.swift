import BrineTesting
import HTTP
import Mongo
import TestSupport
import Testing
import Words

/// What any endpoint may answer, provoked once for all of them.
@Suite(.needsMongod, .brineInProcess) struct SharedAnswerTests {
  @Test(arguments: SharedProvocation.all)
  func aFailureIsToldWithAllThatAProblemHas(_ provocation: SharedProvocation) async throws {
    let brine = try BrineInProcess.ofSuite
    let request = try await provocation.request(brine)
    try await brine.http.answer(request).expectProblem(provocation.type, of: request)
  }

  @Test(arguments: SharedProvocation.withoutStore)
  func aStoreThatIsAwayIsSaidToBe(_ provocation: SharedProvocation) async throws {
    try await withBrineWithoutStore { brine in
      let request = try await provocation.request(brine)
      let answer = try await brine.http.answer(request)
      try answer.expectProblem(provocation.type, of: request)
      #expect(answer["Retry-After"] == "1")
    }
  }

  @Test(arguments: SharedProvocation.withoutTime)
  func aListThatTakesTooLongNamesWhatMakesItSlow(_ provocation: SharedProvocation) async throws {
    try await withBrine(listTime: .milliseconds(1)) { brine in
      let request = try await provocation.request(brine)
      let answer = try await brine.http.answer(request)
      try answer.expectProblem(provocation.type, of: request)
      let faults = try answer.json["errors"]?.items ?? []
      #expect(faults.map { $0["parameter"]?.string } == ["filter", "sort"], "\(answer.text)")
    }
  }

  @Test func onlyOfAChangeItIsSaidThatItMayHaveBeenKept() async throws {
    try await withBrineWithoutStore { brine in
      let read = try await brine.http.get("/v1/athletes/ath_1").json["detail"]?.string
      #expect(read == "The database does not answer.")
      let change = try await brine.http.answer(.post("/v1/athletes", "{}")).json["detail"]?.string
      #expect(change?.hasSuffix("Whether the change that you sent was kept is not known.") == true)
    }
  }

  @Test func whoIsAliveSaysSoWithoutItsStore() async throws {
    try await withBrineWithoutStore { brine in
      let answer = try await brine.http.get("/healthz")
      #expect(answer.text == #"{"status":"alive"}"#)
    }
  }

  @Test func everyFailureThatIsSharedIsProvoked() {
    let provocations =
      SharedProvocation.all + SharedProvocation.withoutStore + SharedProvocation.withoutTime
    let provoked = Set(provocations.map(\.type))
    #expect(ProblemType.shared.filter { !provoked.contains($0) }.map(\.slug) == [])
    #expect(provoked.filter { !ProblemType.shared.contains($0) }.map(\.slug) == [])
  }

  @Test func everyFailureHasItsPage() async throws {
    let http = try BrineInProcess.ofSuite.http
    for type in http.routes.problemTypes {
      let page = try await http.get(
        "/problems/\(type.slug)", headers: ["Accept": "application/json"])
      #expect(page.status == 200)
      #expect(try page.json["title"]?.string == type.title)
    }
  }
}
