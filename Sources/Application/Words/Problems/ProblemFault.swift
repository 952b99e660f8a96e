package import Schema

/// One entry of a problem's `errors`: where, what is wrong, and what would be right.
package struct ProblemFault: Hashable, Sendable {
  /// The part of the request that is at fault.
  package enum Place: Hashable, Sendable {
    /// A JSON Pointer into the sent body (RFC 6901); empty for the whole of it.
    case pointer(String)
    /// A parameter of the path, the query or the header, by its name.
    case parameter(String)
  }

  package let place: Place
  /// What is wrong, as a sentence.
  package let message: String
  /// What was sent, shortened; nil when nothing was.
  package let got: String?
  /// What would be right.
  package let expected: String?
  /// The likely mend; nil when none suggests itself.
  package let hint: String?
  /// The character of the text that is wrong, from 1; nil when the whole of it is, or it is no text.
  package let character: Int?

  package init(
    _ place: Place, _ message: String, got: String? = nil, expected: String? = nil,
    hint: String? = nil, character: Int? = nil
  ) {
    self.place = place
    self.message = message
    self.got = got
    self.expected = expected
    self.hint = hint
    self.character = character
  }

  package init(_ fault: Fault) {
    self.init(
      .pointer(fault.pointer), fault.message, got: fault.got, expected: fault.expected,
      hint: fault.hint)
  }

  package var json: JSONValue {
    let parts = [("message", message), ("got", got), ("expected", expected), ("hint", hint)]
    let said = parts.compactMap { name, text in
      text.map { JSONValue.Member(name, .string($0)) }
    }
    let character = character.map { JSONValue.Member("character", .integer(Int64($0))) }
    return .object([placeMember] + (character.map { [$0] } ?? []) + said)
  }

  private var placeMember: JSONValue.Member {
    switch place {
    case .pointer(let pointer): .init("pointer", .string(pointer))
    case .parameter(let name): .init("parameter", .string(name))
    }
  }
}
