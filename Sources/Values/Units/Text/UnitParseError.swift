/// Why a text is no quantity of the family asked for, and what would be.
///
/// Holds unit names only, never the number: an athlete's weight has no business in a log.
public enum UnitParseError: Error, Hashable, Sendable {
  /// The text does not start with a plain number, or goes on after the unit.
  case syntax
  /// A comma or point that could mean decimals or thousands; `choices` are what to write instead.
  ///
  /// The choices repeat the number, so they are for whoever sent it and for no log.
  case decimalMark(choices: [String])
  /// `NaN`, an infinity, or a number too large for a `Double`.
  case notFinite
  /// A number alone; `choices` are the everyday units.
  case missingUnit(choices: [String])
  /// No unit of this family is written so; `choices` are near ones.
  case unknownUnit(String, choices: [String])
  /// More than one unit is written so; `choices` are the ways to say which.
  case ambiguousUnit(String, choices: [String])
  /// A mass cannot be read as an amount before it is said of what; `choices` say it.
  case missingSubstance(String, choices: [String])
  /// The number is of another substance than the one asked for; nil where none should be named.
  case wrongSubstance(String, expected: String?)
  /// Units that do not go together, such as `4 oz 1 lb` or `5 ft 13 in`.
  case brokenCompound
}

extension UnitParseError: CustomStringConvertible {
  /// A stable short name for the kind of fault.
  public var code: String {
    switch self {
    case .syntax, .decimalMark, .brokenCompound: "syntax"
    case .notFinite: "not-finite"
    case .missingUnit: "missing-unit"
    case .unknownUnit: "unknown-unit"
    case .ambiguousUnit: "ambiguous-unit"
    case .missingSubstance: "missing-substance"
    case .wrongSubstance: "wrong-substance"
    }
  }

  /// One sentence: what is wrong and what to write instead.
  public var description: String {
    switch self {
    case .syntax: "Expected a number and a unit, such as “500 mL”."
    case .decimalMark:
      "A mark in the number could mean decimals or thousands: write a point, such as “1.5 L”."
    case .notFinite: "The number is not finite."
    case .missingUnit(let choices): "The unit is missing: write \(alternatives(choices))."
    case .unknownUnit(let name, let choices):
      "“\(name)” is no unit known here: write \(alternatives(choices))."
    case .ambiguousUnit(let name, let choices):
      "“\(name)” could mean several units: write \(alternatives(choices))."
    case .missingSubstance(let name, let choices):
      "“\(name)” does not say of what: write \(alternatives(choices))."
    case .wrongSubstance(let word, let expected?):
      "This should be of \(expected), not of “\(word)”."
    case .wrongSubstance(let word, nil):
      "This is of no one substance: leave “\(word)” out."
    case .brokenCompound:
      "Units must get smaller and each part be less than one of the unit before it."
    }
  }
}

extension UnitParseError {
  /// The description, with the number's own readings where those help.
  ///
  /// For whoever sent the number and for no log.
  public var advice: String {
    guard case .decimalMark(let choices) = self, !choices.isEmpty else { return description }
    return "A mark in the number could mean decimals or thousands: write \(alternatives(choices))."
  }

  /// What to write instead, where that can be told: unit names, or whole readings of the number.
  public var choices: [String] {
    switch self {
    case .decimalMark(let choices), .missingUnit(let choices), .unknownUnit(_, let choices),
      .ambiguousUnit(_, let choices), .missingSubstance(_, let choices):
      choices
    case .syntax, .notFinite, .wrongSubstance, .brokenCompound: []
    }
  }
}

private func alternatives(_ choices: [String]) -> String {
  let quoted = choices.map { "“\($0)”" }
  guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "a unit" }
  return quoted.dropLast().joined(separator: ", ") + " or " + last
}
