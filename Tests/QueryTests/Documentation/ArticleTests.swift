import TestSupport
import Testing

@Suite struct ArticleTests {
  @Test func everyExampleOfThePagesIsRunAndNoOtherIsSaidToBe() throws {
    let examples = try ShownExamples(of: "Data/Query", in: "QueryTests")
    try #require(examples.shown.count >= 8)
    #expect(examples.notRun == [])
    #expect(examples.notShown == [])
  }
}
