/// What the tables say about one unit; shared by every copy of its `UnitOfMeasure`.
final class UnitDefinition: Sendable {
  /// The code of the Unified Code for Units of Measure 2.2, case-sensitive: `[lb_av]`.
  let ucum: String
  /// What people read: `lb`.
  let symbol: String
  /// What a stored key ends with: `Kg` in `massKg`.
  let suffix: String
  /// How many decimals are worth showing.
  let decimals: Int
  /// How many stored units of its family one of this unit is.
  let factor: Rational
  /// This unit's reading where the stored unit reads 0; other than 0 only for temperatures.
  let origin: Rational
  /// From this unit to the stored one.
  let toStored: Conversion
  /// From the stored unit to this one.
  let fromStored: Conversion
  /// Further spellings, matched as written: `ml`.
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

  /// Whether people call it so; its code is not asked.
  func isCalled(_ text: String) -> Bool {
    symbol == text || spellings.contains(text)
      || names.contains { $0.equalsIgnoringASCIICase(text) }
  }

  /// Whether only the case of `text` is wrong: `ML` is not `mL`, but that is what was meant.
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
