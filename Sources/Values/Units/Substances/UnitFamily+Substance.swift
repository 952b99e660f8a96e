extension UnitFamily {
  /// The unit that a person meant, when the text may name a substance too: `mmol/L Na`.
  ///
  /// - Throws: `.missingSubstance` for a mass where an amount is needed, if the substance is not
  ///   known; `.wrongSubstance` for a substance that the rule does not allow; `.unknownUnit`,
  ///   `.ambiguousUnit`.
  public static func unit(
    named name: String, of rule: SubstanceRule
  ) throws(UnitParseError) -> UnitOfMeasure<Self> {
    guard name.utf8.count <= QuantityScanner.longestText else {
      throw .unknownUnit("\(name.prefix(20))…", choices: everydayUnits.map(\.symbol))
    }
    let failure: UnitParseError
    do {
      return try unit(named: name)
    } catch {
      failure = error
    }
    if let slashed = slashed(name) { return try unit(named: slashed, of: rule) }
    let text = SubstanceText(name)
    if let named = text.substance, unit(of: named, named: text.unit) != nil {
      try rule.check(named, written: text.word ?? named.symbol)
    }
    if let meant = text.substance ?? rule.expected, let unit = unit(of: meant, named: text.unit) {
      return unit
    }
    guard rule == .any, text.word == nil, unit(of: .sodium, named: name) != nil else {
      throw failure
    }
    let everyday: [Substance] = [.sodium, .potassium, .chloride]
    throw .missingSubstance(name, choices: everyday.map { "\(name) \($0.symbol)" })
  }

  /// The unit of a number whose unit is a separate field. The field is first read as a UCUM code,
  /// so `cal` is the calorie of physics, which would be ambiguous in a text. If it is not a code,
  /// it is read as ``unit(named:of:)`` does.
  public static func unit(
    coded name: String, of rule: SubstanceRule
  ) throws(UnitParseError) -> UnitOfMeasure<Self> {
    if let unit = unit(ucum: name) ?? slashed(name).flatMap({ unit(ucum: $0) }) { return unit }
    return try unit(named: name, of: rule)
  }
}

extension SubstanceRule {
  fileprivate var expected: Substance? {
    if case .only(let substance) = self { substance } else { nil }
  }

  fileprivate func check(_ substance: Substance, written word: String) throws(UnitParseError) {
    switch self {
    case .any: break
    case .none: throw .wrongSubstance(word, expected: nil)
    case .only(let expected):
      guard substance == expected else { throw .wrongSubstance(word, expected: expected.symbol) }
    }
  }
}
