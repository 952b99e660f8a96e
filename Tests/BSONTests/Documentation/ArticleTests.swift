import Foundation
import Testing

@Suite struct ArticleTests {
  /// Each block of Swift in a page is a part of a test that is compiled and run, and the other way
  /// round: no example stands in one of them only.
  @Test func everyExampleOfThePagesIsRun() throws {
    let pages = try Self.pages.flatMap { page in
      try Self.text(of: page).matches(of: /```swift\n(.*?)\n```/.dotMatchesNewlines()).map {
        String($0.1)
      }
    }
    let run = try Self.sources.flatMap { try Self.shownParts(of: Self.text(of: $0)) }
    try #require(pages.count >= 10)
    for page in pages {
      #expect(run.contains(page), "shown and not run:\n\(page)")
    }
    for part in run {
      #expect(pages.contains(part), "run and not shown:\n\(part)")
    }
  }

  private static let pages = ["BSON.md", "DocumentsAreBytes.md"].map {
    "Sources/Values/BSON/BSON.docc/\($0)"
  }

  private static let sources = ["ArticleExampleTests.swift", "Climb.swift"].map {
    "Tests/BSONTests/Documentation/\($0)"
  }

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
