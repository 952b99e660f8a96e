import Foundation
import TestSupport

/// The README's examples: what to type, and what comes back.
struct Readme {
  /// A `sh` block that is followed by a `json` block, as they stand.
  struct Example {
    let line: String
    let answer: String
  }

  /// The address that the README's lines are written for.
  static let address = "127.0.0.1:8080"

  let examples: [Example]

  init() throws {
    let readme = Place.package.appending(path: "README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    examples = text.matches(of: /```sh\n([^`]*)\n```\n+```json\n([^`]*)\n```/).map { match in
      Example(line: String(match.1), answer: String(match.2))
    }
  }
}

extension JSONTree {
  /// Whether an answer is as shown, in every byte but white space; `"…"` stands for any value.
  func shows(_ answer: JSONTree) -> Bool {
    switch (self, answer) {
    case (.object(let shown), .object(let members)):
      shown.map(\.key) == members.map(\.key)
        && zip(shown, members).allSatisfy { $0.value.shows($1.value) }
    case (.array(let shown), .array(let items)):
      shown.count == items.count && zip(shown, items).allSatisfy { $0.shows($1) }
    default: self == answer || string == "…"
    }
  }
}
