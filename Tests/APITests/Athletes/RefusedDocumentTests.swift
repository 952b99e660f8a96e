import BrineTesting
import TestSupport
import Testing

/// A refused document is answered with the places of its faults, and nothing is stored.
@Suite(.needsMongod, .brineInProcess)
struct RefusedDocumentTests {
  @Test(arguments: RefusedDocument.all)
  func aRefusedFormIsPointedAt(_ document: RefusedDocument) async throws {
    let http = try BrineInProcess.ofSuite.http
    let answer = try await http.post(
      "/v1/athletes", document.json,
      headers: document.isStrict ? ["Prefer": "handling=strict"] : [:])
    try expect(answer, document)
    #expect(answer["Location"] == nil)
  }

  @Test(arguments: RefusedDocument.all.filter { $0.rule != "null for a declared field" })
  func aRefusedPatchLeavesTheAthleteAsItWas(_ document: RefusedDocument) async throws {
    let http = try BrineInProcess.ofSuite.http
    let path = "/v1/athletes/" + (try await http.newAthlete(#"{"name":"Ada","a":{"b":0}}"#))
    let before = try await http.get(path)
    let answer = try await http.patch(
      path, document.json, ifMatch: "\"1\"",
      headers: document.isStrict ? ["Prefer": "handling=strict"] : [:])
    try expect(answer, document)
    #expect(try await http.get(path).body == before.body)
  }

  private func expect(_ answer: HTTPAnswer, _ document: RefusedDocument) throws {
    #expect(answer.status == 422)
    #expect(answer["Content-Type"] == "application/problem+json")
    let problem = try answer.json
    #expect(problem.problem == "invalid-document")
    #expect(problem.pointers == [document.pointer])
    #expect(document.says.isEmpty || problem["errors"]?.said.contains(document.says) == true)
  }

  @Test func everyFaultIsToldAtOnce() async throws {
    let http = try BrineInProcess.ofSuite.http
    let answer = try await http.post(
      "/v1/athletes", #"{"mass":70,"a":1,"a":2,"$b":{"c.d":3},"n":1e999,"zone":"Nowhere"}"#)
    #expect(try answer.json.pointers == ["/mass", "/a", "/$b", "/$b/c.d", "/n", "/zone"])
  }

  @Test func aHundredLevelsAndNearlyAMegabyteAreKept() async throws {
    let http = try BrineInProcess.ofSuite.http
    let deep = String(repeating: #"{"a":"#, count: 99) + "{}" + String(repeating: "}", count: 99)
    #expect(try await http.post("/v1/athletes", deep).status == 201)
    let long = #"{"a":"\#(String(repeating: "x", count: 999_500))"}"#
    #expect(try await http.post("/v1/athletes", long).status == 201)
  }

  @Test func aPatchMayNotMakeADocumentTooLarge() async throws {
    let http = try BrineInProcess.ofSuite.http
    let half = String(repeating: "x", count: 600_000)
    let path = "/v1/athletes/" + (try await http.newAthlete(#"{"a":"\#(half)"}"#))
    let answer = try await http.patch(path, #"{"b":"\#(half)"}"#, ifMatch: "\"1\"")
    #expect(answer.status == 422)
    #expect(try answer.json.pointers == [""])
    #expect(try await http.get(path)["ETag"] == "\"1\"")
  }

  @Test(arguments: ["", "{", "{} {}", #"{"a":nul}"#, #"{"a":01}"#, #"{"a":"\ud800"}"#])
  func whatIsNotJSONIsRefusedWithItsOffset(text: String) async throws {
    let http = try BrineInProcess.ofSuite.http
    let answer = try await http.post("/v1/athletes", text)
    #expect(answer.status == 400)
    let problem = try answer.json
    #expect(problem.problem == (text.isEmpty ? "missing-body" : "malformed-request"))
    #expect(text.isEmpty || problem["errors"]?.said.contains("not JSON at byte") == true)
  }
}

extension JSONTree {
  /// All texts of a list of faults.
  fileprivate var said: String {
    items.flatMap(\.members).compactMap(\.value.string).joined(separator: " ")
  }
}
