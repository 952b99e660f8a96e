public import Units

/// One thing wrong with what was sent: where, what, and what would be right.
public struct Fault: Error, Hashable, Sendable {
  /// Where in the sent JSON (RFC 6901); empty for the whole document.
  public var pointer: String
  /// What was written, shortened.
  public var got: String?
  /// The mend, when one is likely.
  public var hint: String?
  private let said: Sentence
  private let wanted: Sentence?
  /// Whose units the words are in; metric until a door says who reads.
  private var units = UnitSystem.metric

  package init(
    pointer: String, _ message: Sentence, got: String? = nil, expected: Sentence? = nil,
    hint: String? = nil
  ) {
    self.pointer = pointer
    self.got = got
    self.hint = hint
    said = message
    wanted = expected
  }

  /// Of words without quantities.
  package init(
    pointer: String, _ message: String, got: String? = nil, expected: String? = nil,
    hint: String? = nil
  ) {
    self.init(
      pointer: pointer, Sentence(message), got: got, expected: expected.map { Sentence($0) },
      hint: hint)
  }
}

extension Fault {
  /// What is wrong, as a sentence.
  public var message: String { said.text(for: units) }

  /// What would be right.
  public var expected: String? { wanted?.text(for: units) }

  /// The same, seen from the document that holds at this place what the fault is in.
  package func inside(_ place: String) -> Fault {
    var fault = self
    fault.pointer = place + pointer
    return fault
  }

  /// The same with its numbers in a reader's units.
  public func inUnits(of system: UnitSystem) -> Fault {
    var fault = self
    fault.units = system
    return fault
  }
}
