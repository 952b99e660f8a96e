import Foundation
import Schema
import TestSupport
import Testing

@Suite struct PatternTests {
  @Test(arguments: [
    ("", ["", ""], ["a", "\n"]),
    ("[a-z]{2}[0-9]?", ["ab", "ab1"], ["a", "ab12", "ab\n", "aB", "ab１"]),
    (#"\$[0-9]+\.[0-9]{2,}"#, ["$1.00", "$12.345"], ["1.00", "$1.0", "$.00"]),
    ("a*ab{1,2}", ["ab", "aaabb"], ["b", "aabbb", "a"]),
    (#"[\-\]\\^_]+"#.replacingOccurrences(of: "^", with: #"\^"#), ["-]\\^_"], ["a", ""]),
    ("a{2,}", ["aa", "aaaaaa"], ["a", ""]),
  ])
  func theWholeTextHasTheForm(text: String, right: [String], wrong: [String]) throws {
    let pattern = try Pattern(text)
    for text in right { #expect(pattern.matches(text), "\(text)") }
    for text in wrong { #expect(!pattern.matches(text), "\(text)") }
  }

  @Test(arguments: [
    "(a)", "a|b", ".", "[^a]", "^a", "a$", "[]", "[z-a]", "[a", "a{2", "a{3,2}", "a{1001}", "*",
    "a**", #"\d"#, #"\"#, "é", "[é]", "[a&&b]", "[--a]", "a{,2}", "{2}", "[a-]",
  ])
  func whatTheDialectsReadDifferentlyIsRefused(text: String) {
    #expect(throws: PatternFault.self) { try Pattern(text) }
  }

  /// Foundation's dialect is a third one, of ICU.
  @Test func generatedTextsMatchAsInAnotherImplementation() throws {
    var random = SeededGenerator(seed: 77)
    for text in ["[a-c]{1,3}b?", "a*b+a{2}", "[ab]*a[ab]{2}", "c?c?c?ccc"] {
      let (pattern, other) = (try Pattern(text), try NSRegularExpression(pattern: "\\A\(text)\\z"))
      for _ in 0..<GeneratedCount.times(500) {
        let word = String(
          (0..<random.below(7)).map { _ in "abc".randomElement(using: &random) ?? "a" })
        let range = NSRange(location: 0, length: word.utf16.count)
        #expect(
          pattern.matches(word) == (other.firstMatch(in: word, range: range) != nil), "\(word)")
      }
    }
  }

  /// Where other implementations go through all ways to divide the text.
  @Test func manyStarsTakeStepsInProportionToTheText() throws {
    let pattern = try Pattern(String(repeating: "a*", count: 30) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 10_000)))
  }
}
