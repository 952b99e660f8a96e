internal import Foundation

/// Compares the examples in a module's pages with those that its tests run. Each block of Swift in
/// a page must be, word for word, between the lines "// shown" and "// end" of a test, and the
/// other way round.
package struct ShownExamples {
  /// The blocks of the pages.
  package let shown: [String]

  /// The marked parts of the tests, without indentation.
  package let run: [String]

  /// Reads the pages of a module, for example `Values/Time`, and the `Documentation` folder of its
  /// tests.
  package init(of room: String, in tests: String) throws {
    let name = room.split(separator: "/").last.map(String.init) ?? room
    let pages = try Self.texts(in: "Sources/\(room)/\(name).docc", endingWith: ".md")
    let sources = try Self.texts(in: "Tests/\(tests)/Documentation", endingWith: ".swift")
    shown = pages.flatMap(Self.blocks)
    run = sources.flatMap(Self.parts)
  }

  /// Blocks of the pages that no test runs.
  package var notRun: [String] { shown.filter { !run.contains($0) } }

  /// Marked parts of the tests that no page shows.
  package var notShown: [String] { run.filter { !shown.contains($0) } }

  private static func texts(in folder: String, endingWith ending: String) throws -> [String] {
    let folder = PackageFolder.url.appending(path: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.filter { $0.hasSuffix(ending) }.sorted().map { name in
      try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
  }

  private static func blocks(of page: String) -> [String] {
    page.matches(of: /```swift\n(.*?)\n```/.dotMatchesNewlines()).map { String($0.1) }
  }

  private static func parts(of source: String) -> [String] {
    source.matches(of: /\n( *)\/\/ shown\n(.*?)\n *\/\/ end\n/.dotMatchesNewlines()).map { match in
      let indent = String(match.1)
      return match.2.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.hasPrefix(indent) ? String(line.dropFirst(indent.count)) : String(line)
      }.joined(separator: "\n")
    }
  }
}
