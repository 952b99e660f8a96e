/// A value with a unit: any `Quantity`, and `Temperature`.
///
/// Fields of documents, conversion to and from JSON, and printing work with any measured value.
public protocol Measured: Hashable, Comparable, Sendable {
  /// The units it can be given and read in.
  associatedtype Family: UnitFamily

  /// The number in `Family.storedUnit`, exactly as it was stored.
  var stored: Double { get }

  /// Keeps a number in `Family.storedUnit` as it is.
  init(stored: Double)
}

extension Measured {
  /// Converts a number in any unit to the stored unit, rounding once.
  public init(_ value: Double, _ unit: UnitOfMeasure<Family>) {
    self.init(stored: unit.stored(value))
  }

  /// The number in this unit, as exact as a `Double` is.
  public func `in`(_ unit: UnitOfMeasure<Family>) -> Double { unit.reading(ofStored: stored) }

  /// The number in this unit, rounded to the unit's `decimals`.
  public func rounded(in unit: UnitOfMeasure<Family>) -> Double {
    let scale = powerOfTen(unit.decimals)
    let scaled = (self.in(unit) * scale).rounded()
    return scaled.isFinite ? scaled / scale : self.in(unit)
  }

  /// Reads what people write: `137 lb`, `16 fl oz`, `5'11"`, `37 °C`, `45 mmol/L Na`.
  ///
  /// - Parameters:
  ///   - text: a number and its unit, or several that add up.
  ///   - numbers: the writer's decimal and thousands marks; with `.unstated`, the default, a comma
  ///     is refused.
  ///   - rule: whether the text may name a substance, and which one.
  /// - Throws: the reason, with what to write instead. A missing number or unit is an error, never
  ///   a guess. A negative number is not refused.
  public static func parse(
    _ text: some StringProtocol, numbers: NumberMarks = .unstated, of rule: SubstanceRule = .any
  ) throws(UnitParseError) -> Self {
    let (value, unit) = try Family.parse(text, numbers: numbers, of: rule)
    let measured = Self(value, unit)
    guard measured.stored.isFinite else { throw .notFinite }
    return measured
  }

  /// Reads what people write, and converts it to a number in one unit, rounding once: in grams, `70
  /// g` is 70.
  ///
  /// - Throws: as ``parse(_:numbers:of:)`` does.
  public static func parse(
    _ text: some StringProtocol, in unit: UnitOfMeasure<Family>,
    numbers: NumberMarks = .unstated, of rule: SubstanceRule = .any
  ) throws(UnitParseError) -> Double {
    let (value, written) = try Family.parse(text, numbers: numbers, of: rule)
    let converted = written.convert(value, to: unit)
    guard converted.isFinite else { throw .notFinite }
    return converted
  }

  /// Compares the stored numbers, whatever units the quantities were given in.
  @inlinable public static func < (left: Self, right: Self) -> Bool { left.stored < right.stored }

  // The defaults of `Comparable` negate `<`, so NaN would be inside every range. Hence these three.

  /// False when either is not a number.
  @inlinable public static func <= (left: Self, right: Self) -> Bool { left.stored <= right.stored }
  /// False when either is not a number.
  @inlinable public static func > (left: Self, right: Self) -> Bool { left.stored > right.stored }
  /// False when either is not a number.
  @inlinable public static func >= (left: Self, right: Self) -> Bool { left.stored >= right.stored }
}
