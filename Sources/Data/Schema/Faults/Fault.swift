/// One thing wrong with what was sent: where, what, and what would be right.
package struct Fault: Error, Hashable, Sendable {
  /// Where in the sent JSON (RFC 6901); empty for the whole document.
  package var pointer: String
  /// What is wrong, as a sentence.
  package var message: String
  /// What was written, shortened.
  package var got: String?
  /// What would be right.
  package var expected: String?
  /// The mend, when one is likely.
  package var hint: String?

  package init(
    pointer: String, _ message: String, got: String? = nil, expected: String? = nil,
    hint: String? = nil
  ) {
    self.pointer = pointer
    self.message = message
    self.got = got
    self.expected = expected
    self.hint = hint
  }
}

/// Everything wrong with what was sent; never empty.
package struct Faults: Error, Hashable, Sendable {
  package let all: [Fault]
  /// Whether what was sent could not even be read as JSON.
  package let isMalformed: Bool

  package init(_ first: Fault, _ rest: [Fault] = [], isMalformed: Bool = false) {
    all = [first] + rest
    self.isMalformed = isMalformed
  }

  /// Nil when there is nothing wrong.
  package init?(_ faults: [Fault], isMalformed: Bool = false) {
    guard let first = faults.first else { return nil }
    self.init(first, Array(faults.dropFirst()), isMalformed: isMalformed)
  }
}
