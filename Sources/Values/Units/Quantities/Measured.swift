/// A value with a unit: any `Quantity`, and `Temperature`.
///
/// What a document's field, the edge and the printer need to know of a measured value.
public protocol Measured: Hashable, Comparable, Sendable {
  /// The units it can be given and read in.
  associatedtype Family: UnitFamily

  /// The number in `Family.storedUnit`; exactly what was stored.
  var stored: Double { get }

  /// From a number in `Family.storedUnit`, which is kept as it is.
  init(stored: Double)
}

extension Measured {
  /// From a number in any unit, rounded once.
  public init(_ value: Double, _ unit: UnitOfMeasure<Family>) {
    self.init(stored: unit.stored(value))
  }

  /// The number in a unit, unrounded.
  public func `in`(_ unit: UnitOfMeasure<Family>) -> Double { unit.reading(ofStored: stored) }

  /// The number in a unit, rounded to the decimals worth showing.
  public func rounded(in unit: UnitOfMeasure<Family>) -> Double {
    let scale = powerOfTen(unit.decimals)
    let scaled = (self.in(unit) * scale).rounded()
    return scaled.isFinite ? scaled / scale : self.in(unit)
  }

  /// Reads what people write: `137 lb`, `16 fl oz`, `5'11"`, `37 °C`, `45 mmol/L Na`.
  ///
  /// - Parameters:
  ///   - text: a number and its unit, or several that add up.
  ///   - numbers: the writer's decimal and thousands marks; unless said, a comma is refused.
  ///   - rule: whether the text may name a substance, and which.
  /// - Throws: the reason, with what to write instead; a text without a number, or without a unit,
  ///   is never guessed at. The sign is kept.
  public static func parse(
    _ text: some StringProtocol, numbers: NumberMarks = .unstated, of rule: SubstanceRule = .any
  ) throws(UnitParseError) -> Self {
    let (value, unit) = try Family.parse(text, numbers: numbers, of: rule)
    let measured = Self(value, unit)
    guard measured.stored.isFinite else { throw .notFinite }
    return measured
  }

  /// Reads what people write as a number in one unit, rounded once: in grams, `70 g` is 70.
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

  /// By magnitude and sign, whatever the units were.
  @inlinable public static func < (left: Self, right: Self) -> Bool { left.stored < right.stored }

  // Comparable's own are made of `<` by negation, by which not-a-number would lie in every range.

  /// False when either is not a number.
  @inlinable public static func <= (left: Self, right: Self) -> Bool { left.stored <= right.stored }
  /// False when either is not a number.
  @inlinable public static func > (left: Self, right: Self) -> Bool { left.stored > right.stored }
  /// False when either is not a number.
  @inlinable public static func >= (left: Self, right: Self) -> Bool { left.stored >= right.stored }
}
