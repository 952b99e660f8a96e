import Foundation
import TestSupport
import Testing

/// The examples of `docs/filters.md`, row by row.
struct FilterPage {
  /// One row of a table of examples.
  struct Example: Sendable, CustomTestStringConvertible {
    /// What the table's first column is headed with: `athletes`, `sort of events`.
    let asked: String
    let text: String
    let isRefused: Bool
    /// The rendered filter; for what is refused, message and hint.
    let answer: String
    var testDescription: String { "\(asked): \(text)" }
  }

  let text: String
  let examples: [Example]

  init() throws {
    let page = PackageFolder.url.appending(path: "docs/filters.md")
    text = try String(contentsOf: page, encoding: .utf8)
    var heading: [String] = []
    var examples: [Example] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        heading = []
        continue
      }
      let cells = Self.cells(of: line)
      if heading.isEmpty { heading = cells }
      guard heading[1].hasPrefix("is "), let asked = cells[0].code, let answer = cells[1].code
      else { continue }
      examples.append(
        Example(
          asked: heading[0], text: asked,
          isRefused: heading[1].contains("refused") || cells[1].hasPrefix("refused"),
          answer: answer))
    }
    self.examples = examples
  }

  private static func cells(of line: Substring) -> [String] {
    line.dropFirst().dropLast().split(separator: " | ").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
  }
}

extension String {
  /// What stands between the first backtick and the last; nil without two.
  fileprivate var code: String? {
    guard let start = firstIndex(of: "`"), let end = lastIndex(of: "`"), start < end else {
      return nil
    }
    return String(self[index(after: start)..<end])
  }
}
