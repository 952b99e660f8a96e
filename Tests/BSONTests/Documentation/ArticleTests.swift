import TestSupport
import Testing

@Suite struct ArticleTests {
  @Test func everyExampleOfThePagesIsRunAndNoOtherIsSaidToBe() throws {
    let examples = try ShownExamples(of: "Values/BSON", in: "BSONTests")
    try #require(examples.shown.count >= 10)
    #expect(examples.notRun == [])
    #expect(examples.notShown == [])
  }
}
