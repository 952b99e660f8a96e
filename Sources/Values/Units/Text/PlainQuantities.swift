/// Reads plain quantities into numbers of one unit, from bytes and without making a `String`.
///
/// Plain is a number of digits with at most one point, and a unit by one of its ASCII names; or
/// several of those, as in `5 ft 7 in`. A table made beforehand has the units, as the full parser
/// gives them for their names, with the conversions. Whatever is not plain, and whatever is wrong,
/// is for the full parser.
public struct PlainQuantities: Sendable {
  struct Unit: Sendable {
    /// How many of the family's stored unit it is.
    let factor: Rational
    let conversion: Conversion
  }

  /// In ascending order, each with its unit at the same place.
  private let names: [PlainName]
  private let units: [Unit]

  init(_ units: [PlainName: Unit]) {
    let sorted = units.sorted { $0.key < $1.key }
    names = sorted.map(\.key)
    self.units = sorted.map(\.value)
  }

  /// The number that a text means; nil for what is not plain, or is wrong.
  public func number(_ text: Span<UInt8>) -> Double? {
    guard text.count <= QuantityScanner.longestText else { return nil }
    var scanner = PlainScanner()
    guard let first = scanner.part(of: text), var unit = unit(first.name) else { return nil }
    var total = first.value
    while scanner.position < text.count {
      guard let part = scanner.part(of: text), let smaller = self.unit(part.name),
        let sum = unit.factor.adding(part.value, smaller.factor, to: total)
      else { return nil }
      (total, unit) = (sum, smaller)
    }
    let number = unit.conversion.apply(to: total)
    return number.isFinite ? number : nil
  }

  private func unit(_ name: PlainName) -> Unit? {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle] < name { low = middle + 1 } else { high = middle }
    }
    return low < names.count && names[low] == name ? units[low] : nil
  }
}

/// A name of up to 16 bytes as one number, so that it is compared in one step.
struct PlainName: Hashable, Comparable, Sendable {
  private let bytes: UInt128

  /// Nil for a longer name. Names have no byte 0, so no two are the same number.
  init?(_ name: Span<UInt8>) {
    guard name.count <= 16 else { return nil }
    var bytes: UInt128 = 0
    for place in name.indices { bytes = bytes << 8 | UInt128(name[place]) }
    self.bytes = bytes
  }

  static func < (one: PlainName, other: PlainName) -> Bool { one.bytes < other.bytes }
}

/// Takes plain numbers and names off the front of a text.
private struct PlainScanner {
  private(set) var position = 0

  /// A number and the name behind it; nil for what is not plain.
  mutating func part(of text: Span<UInt8>) -> (value: Double, name: PlainName)? {
    pass(text) { $0 == 0x20 }
    let start = position
    guard let value = number(text) else { return nil }
    pass(text) { $0 == 0x20 }
    let name = position
    pass(text) { !$0.isASCIIDigit }
    var end = position
    while end > name, text[end - 1] == 0x20 { end -= 1 }
    guard start < name, name < end, let name = PlainName(text.extracting(name..<end)) else {
      return nil
    }
    return (value, name)
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
