/// Why a text cannot be read as a quantity, and what to write instead.
///
/// Its description contains names of units but never the number, because a log must not contain an
/// athlete's data.
public enum UnitParseError: Error, Hashable, Sendable {
  /// The text does not start with a plain number, or goes on after the unit.
  case syntax
  /// A comma or point could mean decimals or thousands; `choices` are unambiguous numbers to write
  /// instead.
  ///
  /// The choices repeat the number: show them to the sender, and never log them.
  case decimalMark(choices: [String])
  /// The number is NaN, an infinity, or too large for a `Double`.
  case notFinite
  /// There is a number without a unit; `choices` are everyday units.
  case missingUnit(choices: [String])
  /// No unit of this family has this name; `choices` are similar or everyday units.
  case unknownUnit(String, choices: [String])
  /// More than one unit has this name; `choices` are unambiguous names.
  case ambiguousUnit(String, choices: [String])
  /// To read a mass as an amount, the substance must be named; `choices` are texts that name it.
  case missingSubstance(String, choices: [String])
  /// The text names another substance than the `expected` one; `expected` is nil if it must not
  /// name any.
  case wrongSubstance(String, expected: String?)
  /// Several units that do not fit together, such as `4 oz 1 lb` or `5 ft 13 in`.
  case brokenCompound
}

extension UnitParseError: CustomStringConvertible {
  /// A short name for the kind of fault, which never changes.
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
      "“\(name)” is not a known unit: write \(alternatives(choices))."
    case .ambiguousUnit(let name, let choices):
      "“\(name)” could mean several units: write \(alternatives(choices))."
    case .missingSubstance(let name, let choices):
      "“\(name)” needs the name of the substance: write \(alternatives(choices))."
    case .wrongSubstance(let word, let expected?):
      "The substance must be \(expected), not “\(word)”."
    case .wrongSubstance(let word, nil):
      "This quantity takes no substance: leave “\(word)” out."
    case .brokenCompound:
      "Write the larger unit first, and less than one of it in the next, such as “5 ft 11 in”."
    }
  }
}

extension UnitParseError {
  /// The description, with possible meanings of the number if it is ambiguous.
  ///
  /// It may repeat the number: show it to the sender, and never log it.
  public var advice: String {
    guard case .decimalMark(let choices) = self, !choices.isEmpty else { return description }
    return "A mark in the number could mean decimals or thousands: write \(alternatives(choices))."
  }

  /// What to write instead: names of units, or numbers with units. Empty if nothing can be
  /// suggested.
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
