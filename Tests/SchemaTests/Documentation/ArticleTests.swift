import TestSupport
import Testing

@Suite struct ArticleTests {
  @Test func everyExampleOfThePagesIsRunAndNoOtherIsSaidToBe() throws {
    let examples = try ShownExamples(of: "Data/Schema", in: "SchemaTests")
    try #require(examples.shown.count >= 6)
    #expect(examples.notRun == [])
    #expect(examples.notShown == [])
  }
}
