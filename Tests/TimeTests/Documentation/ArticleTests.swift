import Foundation
import Testing

@Suite struct ArticleTests {
  /// Each block of Swift in a page is a part of a test that is compiled and run, and the other way
  /// round: no example stands in one of them only.
  @Test func everyExampleOfThePagesIsRun() throws {
    let shown = try Self.pages.flatMap { page in
      try Self.text(of: page).matches(of: /```swift\n(.*?)\n```/.dotMatchesNewlines()).map {
        String($0.1)
      }
    }
    let run = try Self.shownParts(of: Self.text(of: Self.source))
    try #require(shown.count >= 10)
    for block in shown {
      #expect(run.contains(block), "shown and not run:\n\(block)")
    }
    for part in run {
      #expect(shown.contains(part), "run and not shown:\n\(part)")
    }
  }

  private static let pages = ["Time.md", "WhyTheseTypes.md"].map {
    "Sources/Values/Time/Time.docc/\($0)"
  }

  private static let source = "Tests/TimeTests/Documentation/ArticleExampleTests.swift"

  private static func text(of path: String) throws -> String {
    let package = URL(filePath: #filePath).appending(path: "../../../..").standardized
    return try String(contentsOf: package.appending(path: path), encoding: .utf8)
  }

  /// What stands between the lines "// shown" and "// end", moved to the left.
  private static func shownParts(of source: String) -> [String] {
    source.matches(of: /\n( *)\/\/ shown\n(.*?)\n *\/\/ end\n/.dotMatchesNewlines()).map { match in
      let indent = String(match.1)
      return match.2.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.hasPrefix(indent) ? String(line.dropFirst(indent.count)) : String(line)
      }.joined(separator: "\n")
    }
  }
}
