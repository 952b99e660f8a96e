// Operators that must not compile, each with a message for the programmer.
//
// Without them the code would not compile either, but the compiler's message would be about
// overloads and generic parameters. None of them can be called.

extension Measured {
  /// Refused: a plain number has no unit.
  @available(*, unavailable, message: "a plain number has no unit; write a quantity instead")
  public static func + (left: Self, right: Double) -> Self { left }

  /// Refused: a plain number has no unit.
  @available(*, unavailable, message: "a plain number has no unit; write a quantity instead")
  public static func - (left: Self, right: Double) -> Self { left }

  /// Refused: a plain number has no unit.
  @available(*, unavailable, message: "a plain number has no unit; write a quantity instead")
  public static func < (left: Self, right: Double) -> Bool { false }

  /// Refused: a plain number has no unit.
  @available(*, unavailable, message: "a plain number has no unit; write a quantity instead")
  public static func > (left: Self, right: Double) -> Bool { false }

  /// Refused: a plain number has no unit.
  @available(*, unavailable, message: "a plain number has no unit; write a quantity instead")
  public static func <= (left: Self, right: Double) -> Bool { false }

  /// Refused: a plain number has no unit.
  @available(*, unavailable, message: "a plain number has no unit; write a quantity instead")
  public static func >= (left: Self, right: Double) -> Bool { false }
}

/// Refused: two dimensions cannot be added.
@available(*, unavailable, message: "only quantities of the same dimension can be added")
public func + <A: Dimension, B: Dimension>(
  left: Quantity<A>, right: Quantity<B>
) -> Quantity<A> { left }

/// Refused: two dimensions cannot be subtracted.
@available(*, unavailable, message: "only a quantity of the same dimension can be subtracted")
public func - <A: Dimension, B: Dimension>(
  left: Quantity<A>, right: Quantity<B>
) -> Quantity<A> { left }

extension Temperature {
  /// Refused: 20 °C plus 1 °C has no meaning.
  @available(
    *, unavailable, message: "two temperatures cannot be added; add a TemperatureDifference"
  )
  public static func + (left: Temperature, right: Temperature) -> Temperature { left }

  /// Refused: twice 20 °C has no meaning. 40 °C is 104 °F, but twice 68 °F, which is 20 °C, is 136
  /// °F.
  @available(
    *, unavailable, message: "a temperature cannot be scaled; scale a TemperatureDifference"
  )
  public static func * (temperature: Temperature, factor: Double) -> Temperature { temperature }

  /// Refused: twice 20 °C has no meaning.
  @available(
    *, unavailable, message: "a temperature cannot be scaled; scale a TemperatureDifference"
  )
  public static func * (factor: Double, temperature: Temperature) -> Temperature { temperature }

  /// Refused: half of 20 °C has no meaning.
  @available(
    *, unavailable, message: "a temperature cannot be scaled; scale a TemperatureDifference"
  )
  public static func / (temperature: Temperature, divisor: Double) -> Temperature { temperature }

  /// Refused: 20 °C is not twice 10 °C.
  @available(
    *, unavailable, message: "temperatures cannot be divided; subtract them to compare"
  )
  public static func / (left: Temperature, right: Temperature) -> Double { 0 }
}
