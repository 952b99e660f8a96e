import Schema
package import Units

/// What is wrong with a filter, a sort or a selection of fields that somebody wrote, and where.
package struct FilterFault: Error, Hashable, Sendable {
  /// The character that is wrong, from 0 for the first; the text's length at its end.
  package let position: Int
  package let hint: String?
  private let said: Sentence

  init(at position: Int, _ message: Sentence, hint: String? = nil) {
    self.position = position
    self.hint = hint
    said = message
  }

  /// What is wrong, as a sentence.
  package func message(in units: UnitSystem) -> String {
    said.text(for: units) + " (at character \(position + 1))"
  }
}
