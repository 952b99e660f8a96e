import Foundation
import TestSupport

/// The README's examples: commands, and the expected responses.
struct Readme {
  /// A `sh` block that is followed by a `json` block.
  struct Example {
    let line: String
    let answer: String
  }

  /// The address that the README's lines are written for.
  static let address = "127.0.0.1:8080"

  let text: String
  let examples: [Example]

  init() throws {
    let readme = PackageFolder.url.appending(path: "README.md")
    text = try String(contentsOf: readme, encoding: .utf8)
    examples = text.matches(of: /```sh\n([^`]*)\n```\n+```json\n([^`]*)\n```/).map { match in
      Example(line: String(match.1), answer: String(match.2))
    }
  }
}

extension JSONTree {
  /// The places in which a response differs from the shown one, except for white space. `"…"`
  /// stands for any value.
  func differences(from answer: JSONTree, at place: String = "") -> [String] {
    switch (self, answer) {
    case (.object(let shown), .object(let members)) where names == answer.names:
      zip(shown, members).flatMap { shown, member in
        let name = String(decoding: member.key.dropFirst().dropLast(), as: UTF8.self)
        return shown.value.differences(from: member.value, at: "\(place)/\(name)")
      }
    case (.array(let shown), .array(let items)) where shown.count == items.count:
      zip(shown, items).enumerated().flatMap { index, pair in
        pair.0.differences(from: pair.1, at: "\(place)/\(index)")
      }
    default:
      self == answer || string == "…"
        ? [] : ["\(place): shown \(text), answered \(answer.text)"]
    }
  }
}
