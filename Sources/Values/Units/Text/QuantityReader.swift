/// Reads quantities into numbers of one unit, as `Measured.parse(_:in:numbers:of:)` does, and the
/// plain ones faster.
///
/// Plain is a number of digits with at most one point, and a unit by one of its ASCII names; or
/// several of those, as in `5 ft 7 in`. A table made beforehand has the units, as the full parser
/// gives them for their names, with the conversions. Whatever is not plain, and whatever is wrong,
/// is for the full parser.
public struct QuantityReader<M: Measured>: Sendable {
  private let unit: UnitOfMeasure<M.Family>
  private let rule: SubstanceRule
  private let plain: [String: PlainUnit<M.Family>]

  /// A reader into this unit. It makes its table once: keep it.
  public init(into unit: UnitOfMeasure<M.Family>, of rule: SubstanceRule) {
    self.unit = unit
    self.rule = rule
    plain = Self.plainUnits(unit)
  }

  /// The number that a text means.
  ///
  /// - Throws: as `Measured.parse(_:in:numbers:of:)` does.
  public func read(_ text: String, _ marks: NumberMarks) throws(UnitParseError) -> Double {
    if marks != .comma, let value = plainValue(text), value.isFinite { return value }
    return try M.parse(text, in: unit, numbers: marks, of: rule)
  }

  /// Empty for temperatures, which do not convert by a factor.
  private static func plainUnits(
    _ target: UnitOfMeasure<M.Family>
  ) -> [String: PlainUnit<M.Family>] {
    guard M.Family.units.allSatisfy({ $0.definition.origin == .zero }) else { return [:] }
    var plain: [String: PlainUnit<M.Family>] = [:]
    for name in M.Family.units.flatMap({ [$0.symbol] + $0.aliases })
    where name.utf8.allSatisfy({ $0 < 0x80 && $0 > 0x20 && !$0.isASCIIDigit && $0 != 0x27 }) {
      if let unit = try? M.Family.unit(named: name) { plain[name] = PlainUnit(unit, to: target) }
    }
    return plain
  }

  /// Nil for what is not plain.
  private func plainValue(_ text: String) -> Double? {
    guard text.utf8.count <= QuantityScanner.longestText else { return nil }
    var scanner = PlainScanner()
    guard let first = scanner.part(of: text), var unit = plain[first.unit] else { return nil }
    var total = first.value
    while scanner.position < text.utf8.count {
      guard let part = scanner.part(of: text), let smaller = plain[part.unit],
        let sum = unit.unit.adding(part.value, smaller.unit, to: total)
      else { return nil }
      (total, unit) = (sum, smaller)
    }
    return unit.conversion.apply(to: total)
  }
}

/// A unit, with its conversion to the one that is wanted.
private struct PlainUnit<Family: UnitFamily>: Sendable {
  let unit: UnitOfMeasure<Family>
  let conversion: Conversion

  init(_ unit: UnitOfMeasure<Family>, to target: UnitOfMeasure<Family>) {
    self.unit = unit
    conversion = unit.conversion(to: target)
  }
}

/// Takes plain numbers and names off the front of a text.
private struct PlainScanner {
  private(set) var position = 0

  /// A number and the name behind it; nil for what is not plain.
  mutating func part(of text: String) -> (value: Double, unit: String)? {
    let bytes = text.utf8.span
    pass(bytes) { $0 == 0x20 }
    let start = position
    guard let value = number(bytes) else { return nil }
    pass(bytes) { $0 == 0x20 }
    let name = position
    pass(bytes) { !$0.isASCIIDigit }
    var end = position
    while end > name, bytes[end - 1] == 0x20 { end -= 1 }
    guard start < name, name < end else { return nil }
    return (value, text.slice(name..<end))
  }

  /// At most 15 digits, with at most one point among them: both that number and its power of ten are
  /// exact doubles, so the quotient is the nearest double.
  private mutating func number(_ bytes: Span<UInt8>) -> Double? {
    let start = position
    let whole = digits(bytes, after: 0)
    guard position > start else { return nil }
    var decimals = 0
    var digits = whole
    if position < bytes.count, bytes[position] == 0x2E {
      position += 1
      let point = position
      digits = self.digits(bytes, after: whole)
      decimals = position - point
      guard decimals > 0 else { return nil }
    }
    guard position - start <= 15 else { return nil }
    return Double(digits) / powerOfTen(decimals)
  }

  private mutating func digits(_ bytes: Span<UInt8>, after start: UInt64) -> UInt64 {
    var number = start
    while position < bytes.count, bytes[position].isASCIIDigit {
      number = number &* 10 &+ UInt64(bytes[position] & 0x0F)
      position += 1
    }
    return number
  }

  private mutating func pass(_ bytes: Span<UInt8>, _ isPassed: (UInt8) -> Bool) {
    while position < bytes.count, isPassed(bytes[position]) { position += 1 }
  }
}

extension String {
  /// The text at these offsets in UTF-8.
  fileprivate func slice(_ range: Range<Int>) -> String {
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return String(self[start..<utf8.index(start, offsetBy: range.count)])
  }
}
