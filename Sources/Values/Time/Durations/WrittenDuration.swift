/// The parts of a written ISO 8601 duration. They may still be too large for a `Duration` or
/// `Period`.
struct WrittenDuration {
  /// The units, in the order in which they are written.
  enum Unit: Int, CaseIterable {
    case years, months, weeks, days, hours, minutes, seconds

    /// The length in seconds; only for the exact units hours, minutes and seconds.
    var seconds: Int64 {
      switch self {
      case .hours: 3600
      case .minutes: 60
      default: 1
      }
    }

    fileprivate var isOfTheClock: Bool { self >= .hours }

    fileprivate static func >= (left: Unit, right: Unit) -> Bool {
      left.rawValue >= right.rawValue
    }

    /// The unit of a letter: `M` means months before the `T` and minutes after it.
    fileprivate init?(letter: UInt8, afterT: Bool) {
      let units = Unit.allCases.filter { $0.isOfTheClock == afterT }
      guard let unit = units.first(where: { $0.letter == letter & ~0x20 }) else { return nil }
      self = unit
    }

    private var letter: UInt8 {
      switch self {
      case .years: UInt8(ascii: "Y")
      case .months, .minutes: UInt8(ascii: "M")
      case .weeks: UInt8(ascii: "W")
      case .days: UInt8(ascii: "D")
      case .hours: UInt8(ascii: "H")
      case .seconds: UInt8(ascii: "S")
      }
    }
  }

  let isNegative: Bool
  private var counts: [Unit: Int64] = [:]
  /// The unit that is written last.
  private(set) var smallest: Unit = .seconds
  /// The decimals of the smallest unit, in billionths, 0 to 999,999,999.
  private(set) var billionths: Int64 = 0

  private var hasDecimals = false

  fileprivate init(isNegative: Bool) { self.isNegative = isNegative }

  /// The count of a unit with its own sign; 0 for a unit that is not written.
  subscript(_ unit: Unit) -> Int64 { counts[unit] ?? 0 }

  fileprivate var isEmpty: Bool { counts.isEmpty }
  fileprivate var hasClock: Bool { counts.keys.contains(where: \.isOfTheClock) }

  /// Adds a unit; false if it does not come after the units before it.
  fileprivate mutating func append(_ count: WrittenCount, _ unit: Unit) -> Bool {
    guard counts.keys.allSatisfy({ $0.rawValue < unit.rawValue }), !hasDecimals else {
      return false
    }
    counts[unit] = count.whole
    (smallest, billionths, hasDecimals) = (unit, count.billionths, count.hasDecimals)
    return true
  }
}

/// A number as written, with or without decimals.
private struct WrittenCount {
  let whole: Int64
  let billionths: Int64
  let hasDecimals: Bool
}

extension ByteScanner {
  /// Reads `P1Y2M10D` or `PT1H30M`, with the given units only. Calendar units may have signs of
  /// their own, because months and days cannot be added up.
  mutating func duration(
    of units: Set<WrittenDuration.Unit>, in text: Span<UInt8>
  ) throws(TimeParseError) -> WrittenDuration {
    let isNegative = accept(UInt8(ascii: "-"), in: text)
    if !isNegative { _ = accept(UInt8(ascii: "+"), in: text) }
    guard accept(letter: UInt8(ascii: "p"), in: text) else { throw .syntax }
    var written = WrittenDuration(isNegative: isNegative)
    var afterT = false
    while let byte = next(in: text) {
      if !afterT && byte | 0x20 == UInt8(ascii: "t") {
        advance(in: text)
        afterT = true
      }
      let isBack = !afterT && accept(UInt8(ascii: "-"), in: text)
      let count = try count(isNegative: isBack, in: text)
      guard let letter = next(in: text),
        let unit = WrittenDuration.Unit(letter: letter, afterT: afterT),
        written.append(count, unit)
      else { throw .syntax }
      advance(in: text)
      guard units.contains(unit) else { throw .mixedDuration }
      guard !count.hasDecimals || afterT else { throw .syntax }
    }
    guard !written.isEmpty, written.hasClock == afterT else { throw .syntax }
    return written
  }

  private mutating func count(
    isNegative: Bool, in text: Span<UInt8>
  ) throws(TimeParseError) -> WrittenCount {
    guard let first = digit(in: text) else { throw .syntax }
    var whole = Int64(first)
    while let digit = digit(in: text) {
      // The limit is far above what a `Duration` or `Period` can hold, and low enough that the
      // arithmetic here cannot overflow.
      guard whole < 1_000_000_000_000_000 else { throw .outOfRange }
      whole = whole * 10 + Int64(digit)
    }
    let hasDecimals =
      accept(UInt8(ascii: "."), in: text) || accept(UInt8(ascii: ","), in: text)
    return WrittenCount(
      whole: isNegative ? -whole : whole, billionths: hasDecimals ? try billionths(in: text) : 0,
      hasDecimals: hasDecimals)
  }

  /// Reads one to nine decimals, as billionths.
  private mutating func billionths(in text: Span<UInt8>) throws(TimeParseError) -> Int64 {
    var (billionths, place) = (Int64(0), Int64(100_000_000))
    while let digit = digit(in: text) {
      guard place > 0 else { throw .syntax }
      billionths += Int64(digit) * place
      place /= 10
    }
    guard place < 100_000_000 else { throw .syntax }
    return billionths
  }
}
