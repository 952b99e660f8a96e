/// One numbered change of the store, as its file says it.
///
/// What it means depends on the file alone, and never on today's document types.
package struct Migration: Hashable, Sendable {
  /// Whether servers of the release before go on working while and after it is applied.
  package enum Phase: String, Hashable, Sendable, CaseIterable {
    /// They do: something is added.
    case expand
    /// They do not: something that they need goes.
    case contract
  }

  /// How it is taken back.
  package enum Down: Hashable, Sendable {
    case steps([MigrationStep])
    /// It is not, for this reason.
    case irreversible(String)
  }

  /// From 1, without gaps.
  package let number: Int
  /// Words with hyphens between them: `first-indexes`.
  package let name: String
  package let phase: Phase
  package let description: String
  package let up: [MigrationStep]
  package let down: Down
  /// SHA-256 of the content in canonical Extended JSON, in hexadecimal digits: white space does not
  /// count, the order of keys does.
  package let checksum: String

  package var title: MigrationTitle { MigrationTitle(number: number, name: name) }
}

/// What people call a migration: `0001-first-indexes`.
package struct MigrationTitle: Hashable, Sendable, CustomStringConvertible {
  package let number: Int
  package let name: String

  package init(number: Int, name: String) {
    self.number = number
    self.name = name
  }

  package var description: String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-" + name
  }

  package var fileName: String { "\(self).json" }

  /// Nil for a text that is no title. There are at least four digits.
  init?(_ text: some StringProtocol) {
    guard let match = String(text).wholeMatch(of: /([0-9]{4,9})-([a-z0-9]+(?:-[a-z0-9]+)*)/),
      let number = Int(match.1)
    else { return nil }
    self.init(number: number, name: String(match.2))
  }

  /// Whether it can be a migration's name: lower-case words and digits with hyphens between them.
  package static func isName(_ text: String) -> Bool {
    text.wholeMatch(of: /[a-z0-9]+(?:-[a-z0-9]+)*/) != nil
  }
}
