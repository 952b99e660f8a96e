/// A value with a unit: any `Quantity`, and `Temperature`.
///
/// What a document's field, the edge and the printer need to know of a measured value.
public protocol Measured: Hashable, Comparable, Sendable {
  associatedtype Family: UnitFamily

  /// The number in `Family.storedUnit`; exactly what was stored.
  var stored: Double { get }

  init(stored: Double)
}

extension Measured {
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

  /// Reads what people write: `137 lb`, `16 fl oz`, `5'11"`, `37 °C`, `20 [foz_us]`.
  public static func parse(_ text: some StringProtocol) throws(UnitParseError) -> Self {
    let (value, unit) = try Family.parse(text)
    return Self(value, unit)
  }

  public static func < (left: Self, right: Self) -> Bool { left.stored < right.stored }
}
