/// Reads numbers and unit names from the front of a text, byte by byte.
struct QuantityScanner {
  private var rest: ArraySlice<UInt8>

  private let marks: NumberMarks

  init(_ text: some StringProtocol, _ marks: NumberMarks) {
    self.marks = marks
    let isTooLong = !text.unicodeScalars.dropFirst(Self.longestText).isEmpty
    rest = isTooLong ? [] : normalized(text)[...]
    skipSpaces()
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// The rest of the text, without trailing spaces.
  var remainder: String { text(of: rest) }

  /// Reads a plain number, or `5:30` or `1:15:00`, which count in sixtieths.
  mutating func number() throws(UnitParseError) -> ScannedNumber {
    var scan = rest
    let negative = scan.first == 0x2D
    if negative || scan.first == 0x2B { scan.removeFirst() }
    guard scan.first.map({ $0.isASCIIDigit || $0 == marks.decimal }) == true else {
      throw isSpelledNonFinite(scan) ? .notFinite : .syntax
    }
    let digits = scan.prefix { $0.isASCIIDigit }
    if scan.dropFirst(digits.count).first == 0x3A, !digits.isEmpty {
      scan = scan.dropFirst(digits.count)
      return try clock(hours: digits, after: &scan, negative: negative)
    }
    let number = try NumberText.reading(scan, marks, isNegative: negative)
    guard let size = Double(text(of: number.plain[...])) else { throw .syntax }
    guard size.isFinite else { throw .notFinite }
    rest = number.rest
    skipSpaces()
    return .decimal(negative ? -size : size)
  }

  /// Reads everything up to the next digit.
  mutating func unitName() -> String {
    let name = rest.prefix { !$0.isASCIIDigit }
    rest = rest.dropFirst(name.count)
    return text(of: name)
  }

  private mutating func clock(
    hours: ArraySlice<UInt8>, after scan: inout ArraySlice<UInt8>, negative: Bool
  ) throws(UnitParseError) -> ScannedNumber {
    var groups = [hours]
    while scan.first == 0x3A {
      scan.removeFirst()
      groups.append(takeDigits(&scan))
    }
    let later = groups.dropFirst()
    guard groups.count <= 3, hours.count <= Self.longestClockWhole, scan.first != 0x2E,
      later.allSatisfy({ $0.count == 2 && decimal($0) < 60 })
    else { throw .syntax }
    let sixtieths = groups.reduce(0) { $0 * 60 + decimal($1) }
    rest = scan
    skipSpaces()
    return .clock(sixtieths: negative ? -sixtieths : sixtieths, groups: groups.count)
  }

  private func takeDigits(_ scan: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let digits = scan.prefix { $0.isASCIIDigit }
    scan = scan.dropFirst(digits.count)
    return digits
  }

  private mutating func skipSpaces() { rest = rest.drop { $0 == 0x20 } }

  private func decimal(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }

  private func text(of bytes: ArraySlice<UInt8>) -> String {
    Substring(decoding: bytes, as: UTF8.self).trimmingSpaces
  }
}

/// A number as written. For a clock, the unit after it decides what the sixtieths are.
enum ScannedNumber {
  case decimal(Double)
  /// `5:30` is 330 sixtieths in 2 groups; `1:15:00` is 4500 sixtieths of a sixtieth in 3 groups.
  case clock(sixtieths: Int, groups: Int)
}

private func isSpelledNonFinite(_ bytes: ArraySlice<UInt8>) -> Bool {
  let word = bytes.prefix(3).map(\.lowercasedASCII)
  return word == Array("nan".utf8) || word == Array("inf".utf8)
}

/// The text with typographic spaces, signs and primes replaced by ASCII, and runs of spaces by one.
private func normalized(_ text: some StringProtocol) -> [UInt8] {
  var result: [UInt8] = []
  for scalar in text.unicodeScalars {
    switch scalar {
    case " ", "\t", "\u{A0}", "\u{2009}", "\u{202F}":
      if result.last != 0x20 { result.append(0x20) }
    case "\u{2212}": result.append(0x2D)
    case "\u{2019}", "\u{2032}": result.append(0x27)
    case "\u{201D}", "\u{2033}": result.append(0x22)
    case "\u{BA}": result.append(contentsOf: "°".utf8)
    default: result.append(contentsOf: String(scalar).utf8)
    }
  }
  return result
}

extension QuantityScanner {
  /// The longest text that is read, in bytes. A longer one is read as empty, and so refused: no
  /// quantity needs so many, and cutting the text could change its meaning.
  static let longestText = 100

  /// The most digits before the first colon. No real time or pace has more; the printer writes a
  /// plain number instead.
  static let longestClockWhole = 6
}
