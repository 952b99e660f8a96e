import Testing
import Words

@testable import HTTP

@Suite struct RoutesTests {
  private func found(_ method: Method, _ path: [String]) throws -> String? {
    let routes = try Routes(SampleEndpoints.all)
    guard case .endpoint(let endpoint, _) = routes.resolve(method, path) else { return nil }
    return endpoint.operationID
  }

  @Test func prefersTheLiteralToTheHole() throws {
    #expect(try found(.get, ["v1", "athletes", "none"]) == "readNone")
    #expect(try found(.get, ["v1", "athletes", "nones"]) == "readAthlete")
  }

  @Test func prefersTheHoleWithASuffix() throws {
    #expect(try found(.post, ["v1", "athletes", "7:split"]) == "splitAthlete")
    #expect(try found(.get, ["v1", "athletes", "7:spl"]) == "readAthlete")
    #expect(try found(.post, ["v1", "athletes", ":split"]) == nil)
  }

  @Test func fillsTheHolesWithoutTheSuffix() throws {
    let template: PathTemplate = "/v1/athletes/{id}:split"
    #expect(template.match(["v1", "athletes", "7:split"]) == ["id": "7"])
    #expect(template.parameterNames == ["id"])
  }

  @Test func refusesTwoEndpointsForTheSameRequests() {
    let other = Endpoint(
      .get, "/v1/athletes/{name}", id: "other", "Other.",
      parameters: [Parameter.path("name", .text, "Name.")], answers: []
    ) { _ in .nothing }
    #expect(throws: RouteFault.samePath("GET /v1/athletes/{}")) {
      try Routes([SampleEndpoints.read, other])
    }
  }

  @Test func refusesHolesThatAreNotDeclared() {
    let forgetful = Endpoint(.get, "/x/{id}", id: "x", "X.", answers: []) { _ in .nothing }
    #expect(throws: RouteFault.pathParametersDiffer(operationID: "x")) {
      try Routes([forgetful])
    }
  }

  @Test func refusesTheSameNameTwice() {
    let twin = Endpoint(.get, "/twin", id: "readAthlete", "Twin.", answers: []) { _ in .nothing }
    #expect(throws: RouteFault.sameOperationID("readAthlete")) {
      try Routes([SampleEndpoints.read, twin])
    }
  }

  @Test func refusesTwoMeaningsOfOneSlug() {
    let other = ProblemType("not-ready", status: 400, title: "Other", sentence: "Other.")
    let endpoint = Endpoint(.get, "/x", id: "x", "X.", answers: [], failures: [other]) { _ in
      .nothing
    }
    #expect(throws: RouteFault.sameSlug("not-ready")) { try Routes([endpoint]) }
  }

  @Test func listsWhatAnEndpointCanFailWith() {
    let slugs = SampleEndpoints.read.allFailures.map(\.slug)
    #expect(slugs.first == "athlete-gone")
    #expect(slugs.contains("invalid-parameters"))
    #expect(!slugs.contains("body-too-large"))
    #expect(SampleEndpoints.create.allFailures.contains(.bodyTooLarge))
  }
}
