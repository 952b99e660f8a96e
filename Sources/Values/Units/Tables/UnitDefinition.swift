/// One row of the tables of units, shared by every copy of its `UnitOfMeasure`.
final class UnitDefinition: Sendable {
  /// The code in the Unified Code for Units of Measure (UCUM) 2.2, case-sensitive: `[lb_av]`.
  let ucum: String
  /// The symbol to show: `lb`.
  let symbol: String
  /// The end of a stored field's key: `Kg` in `massKg`.
  let suffix: String
  /// How many decimals to show, 0 or more.
  let decimals: Int
  /// How many of the family's stored unit make one of this unit.
  let factor: Rational
  /// The number in this unit at the zero of the stored unit: 32 for °F. It is 0 except for
  /// temperatures.
  let origin: Rational
  /// The conversion from this unit to the stored unit.
  let toStored: Conversion
  /// The conversion from the stored unit to this unit.
  let fromStored: Conversion
  /// Further spellings, matched with upper and lower case: `ml`.
  let spellings: [String]
  /// Words and abbreviations, matched without regard to ASCII case: `lbs`.
  let names: [String]

  init(
    ucum: String, symbol: String, suffix: String, decimals: Int, factor: Rational,
    origin: Rational = .zero, spellings: [String] = [], names: [String] = []
  ) {
    self.ucum = ucum
    self.symbol = symbol
    self.suffix = suffix
    self.decimals = decimals
    self.factor = factor
    self.origin = origin
    toStored = Conversion(factor: factor, origin: origin)
    fromStored = toStored.inverted
    self.spellings = spellings
    self.names = names
  }

  /// Whether the text is the symbol, a spelling or a name of this unit; the UCUM code does not
  /// count.
  func isCalled(_ text: String) -> Bool {
    symbol == text || spellings.contains(text)
      || names.contains { $0.equalsIgnoringASCIICase(text) }
  }

  /// Whether the text differs only in upper and lower case: `ML` resembles `mL`.
  func resembles(_ text: String) -> Bool {
    symbol.equalsIgnoringASCIICase(text) || ucum.equalsIgnoringASCIICase(text)
      || spellings.contains { $0.equalsIgnoringASCIICase(text) }
  }
}

extension String {
  func equalsIgnoringASCIICase(_ other: String) -> Bool {
    utf8.elementsEqual(other.utf8) { $0.lowercasedASCII == $1.lowercasedASCII }
  }
}

extension UInt8 {
  var lowercasedASCII: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
}
