import TestSupport
import Testing

@Suite struct ArticleTests {
  @Test func everyExampleOfThePagesIsRunAndNoOtherIsSaidToBe() throws {
    let examples = try ShownExamples(of: "Driver/Mongo", in: "MongoTests")
    try #require(examples.shown.count >= 10)
    #expect(examples.notRun == [])
    #expect(examples.notShown == [])
  }
}
