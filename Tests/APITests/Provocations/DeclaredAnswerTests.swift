import BrineTesting
import TestSupport
import Testing

@testable import HTTP

/// Every endpoint answers in every way that it declares, and in no other.
@Suite(.needsMongod, .brineInProcess) struct DeclaredAnswerTests {
  @Test(arguments: Provocation.all)
  func anEndpointAnswersAsItDeclares(_ provocation: Provocation) async throws {
    let brine = try BrineInProcess.ofSuite
    let request = try await provocation.request(brine)
    let endpoint = try #require(brine.http.routes.endpoint(for: request), "nobody answers it")
    #expect(endpoint.operationID == provocation.operationID)
    let answer = try await brine.http.answer(request)
    switch provocation.outcome {
    case .answer(let status):
      #expect(answer.status == status, "\(answer.text)")
      try expectBody(of: answer, from: endpoint)
    case .problem(let type): try answer.expectProblem(type, of: request)
    }
  }

  private func expectBody(of answer: HTTPAnswer, from endpoint: Endpoint) throws {
    let declared = try #require(endpoint.answers.first { $0.status == answer.status })
    #expect(answer["Content-Type"] == declared.mediaType?.description)
    #expect(answer.body.isEmpty == (declared.mediaType == nil))
    if declared.mediaType == .json { #expect(throws: Never.self) { try answer.json } }
  }

  @Test func everyDeclaredAnswerAndFailureIsProvoked() throws {
    let endpoints = try BrineInProcess.ofSuite.http.routes.endpoints
    #expect(endpoints.count > 3)
    let coverage = OutcomeCoverage(of: endpoints, by: Provocation.all)
    #expect(coverage.unprovoked == [])
    #expect(coverage.undeclared == [])
  }
}
