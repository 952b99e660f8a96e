import Schema
import Testing
import Words

@testable import HTTP

@Suite struct ProblemTests {
  @Test func writesTheStandardMembersThenItsOwnThenTheErrors() {
    let problem = Problem(
      SampleEndpoints.gone, "It \"went\".",
      faults: [
        .init(.pointer("/mass"), "No mass.", got: "\"x\"", expected: "a mass", hint: "137 lb"),
        .init(.parameter("limit"), "Too much."),
      ],
      members: ["byteOffset": 12, "currentETag": "\"7\""], headers: ["Retry-After": "1"])
    let answer = problem.answer(instance: "/v1/x", requestID: "r1")
    #expect(answer.status == 410)
    #expect(answer.mediaType == .problem)
    #expect(answer.headers["Retry-After"] == "1")
    #expect(
      answer.text == """
        {"type":"/problems/athlete-gone","title":"Athlete gone","status":410,\
        "detail":"It \\"went\\".","instance":"/v1/x","requestId":"r1",\
        "byteOffset":12,"currentETag":"\\"7\\"",\
        "errors":[{"pointer":"/mass","message":"No mass.","got":"\\"x\\"","expected":"a mass",\
        "hint":"137 lb"},{"parameter":"limit","message":"Too much."}]}
        """)
  }

  @Test func takesOverTheFaultsOfADocument() {
    let faults = Faults(Fault(pointer: "/a", "One."), [Fault(pointer: "/b", "Two.", hint: "Mend.")])
    let problem = Problem(
      SampleEndpoints.gone, "Two faults.", faults: faults.all.map(ProblemFault.init))
    #expect(problem.faults.map(\.place) == [.pointer("/a"), .pointer("/b")])
    #expect(problem.faults.last?.hint == "Mend.")
  }

  @Test func describesItselfWithoutWhatWasSent() {
    let problem = Problem(SampleEndpoints.gone, "mass 71.5")
    #expect("\(problem)" == "problem athlete-gone")
  }

  @Test func everyTypeOpensAPage() async throws {
    for type in ProblemType.ground + [SampleEndpoints.gone] {
      let page = try await TestPipeline().send("GET", type.path)
      #expect(page.status == 200)
      #expect(page.mediaType == .text)
      #expect(page.headers["Vary"] == "Accept")
      #expect(page.text.contains(type.sentence))
      let json = try await TestPipeline().send("GET", type.path, ["Accept": "application/json"])
      #expect(json.object["title"] as? String == type.title)
    }
  }

  @Test func anUnknownPageNamesTheNearest() async throws {
    let answer = try await TestPipeline().send("GET", "/problems/not-redy")
    #expect(answer.errors.first?["hint"] == "Did you mean 'not-ready'?")
  }
}
