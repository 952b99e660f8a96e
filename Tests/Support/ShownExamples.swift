internal import Foundation

/// The examples of a room's pages beside those that its tests run: each block of Swift in a page
/// stands, word for word, between the lines "// shown" and "// end" of a source that is compiled and
/// run, and the other way round.
package struct ShownExamples {
  /// The blocks of the pages.
  package let shown: [String]

  /// The parts of the sources, moved to the left.
  package let run: [String]

  /// Those of a room, `Values/Time` for example, and of the `Documentation` folder of its tests.
  package init(of room: String, in tests: String) throws {
    let name = room.split(separator: "/").last.map(String.init) ?? room
    let pages = try Self.texts(in: "Sources/\(room)/\(name).docc", endingWith: ".md")
    let sources = try Self.texts(in: "Tests/\(tests)/Documentation", endingWith: ".swift")
    shown = pages.flatMap(Self.blocks)
    run = sources.flatMap(Self.parts)
  }

  /// What a page shows and nobody runs.
  package var notRun: [String] { shown.filter { !run.contains($0) } }

  /// What is said to be shown and is not.
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
