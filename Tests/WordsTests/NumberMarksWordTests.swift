import Testing
import Units
import Words

@Suite struct NumberMarksWordTests {
  @Test(
    arguments: [
      ("point", .point), ("comma", .comma), ("it-IT", .comma), ("en-US", .point),
    ] as [(String, NumberMarks)])
  func readsMarksAndLanguages(word: String, marks: NumberMarks) {
    #expect(NumberMarks(word: word) == marks)
  }

  /// `.unstated` is the default, so it has no word.
  @Test(arguments: ["unstated", "", "dot"]) func hasNoOtherWords(word: String) {
    #expect(NumberMarks(word: word) == nil)
  }
}
