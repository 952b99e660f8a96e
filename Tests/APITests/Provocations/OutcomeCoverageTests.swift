import Ground
import HTTP
import TestSupport
import Testing
import Words

/// The check that everything declared is provoked can fail.
@Suite struct OutcomeCoverageTests {
  private static let gone = ProblemType(
    "gone", status: 410, title: "Gone", sentence: "It was here once.")

  private static let endpoint = Endpoint(
    .get, "/things", id: "readThings", "Reads things.",
    answers: [.init(200, "They.", .json), .init(304, "They are as they were.")],
    failures: [gone, .storeUnavailable]
  ) { _ in .nothing }

  private func provocation(_ outcome: Provocation.Outcome, of id: String = "readThings")
    -> Provocation
  {
    Provocation(id, outcome) { _ in .get("/things") }
  }

  @Test func whatIsDeclaredAndNotProvokedIsNamed() {
    let coverage = OutcomeCoverage(of: [Self.endpoint], by: [provocation(.answer(200))])
    #expect(coverage.unprovoked == ["readThings: 304", "readThings: gone"])
    #expect(coverage.undeclared == [])
  }

  @Test func whatIsProvokedAndNotDeclaredIsNamed() {
    let provocations = [
      provocation(.answer(200)), provocation(.answer(304)), provocation(.problem(Self.gone)),
      provocation(.answer(201)), provocation(.answer(200), of: "readNothing"),
    ]
    let coverage = OutcomeCoverage(of: [Self.endpoint], by: provocations)
    #expect(coverage.unprovoked == [])
    #expect(coverage.undeclared == ["readThings: 201", "readNothing: 200"])
  }
}
