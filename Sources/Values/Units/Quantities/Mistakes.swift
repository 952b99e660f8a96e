// What must not compile, with a sentence for whoever wrote it.
//
// Wrong mixes do not compile without these either; what the compiler then says is about overloads
// and generic parameters. None of these can be called.

extension Measured {
  /// A plain number has no unit.
  @available(*, unavailable, message: "a plain number has no unit; write the quantity it is")
  public static func + (left: Self, right: Double) -> Self { left }

  /// A plain number has no unit.
  @available(*, unavailable, message: "a plain number has no unit; write the quantity it is")
  public static func - (left: Self, right: Double) -> Self { left }

  /// A plain number has no unit.
  @available(*, unavailable, message: "a plain number has no unit; write the quantity it is")
  public static func < (left: Self, right: Double) -> Bool { false }

  /// A plain number has no unit.
  @available(*, unavailable, message: "a plain number has no unit; write the quantity it is")
  public static func > (left: Self, right: Double) -> Bool { false }

  /// A plain number has no unit.
  @available(*, unavailable, message: "a plain number has no unit; write the quantity it is")
  public static func <= (left: Self, right: Double) -> Bool { false }

  /// A plain number has no unit.
  @available(*, unavailable, message: "a plain number has no unit; write the quantity it is")
  public static func >= (left: Self, right: Double) -> Bool { false }
}

/// Masses and volumes do not add up.
@available(*, unavailable, message: "only quantities of one dimension add up")
public func + <A: Dimension, B: Dimension>(
  left: Quantity<A>, right: Quantity<B>
) -> Quantity<A> { left }

/// A volume cannot be taken from a mass.
@available(*, unavailable, message: "only a quantity of the same dimension can be taken away")
public func - <A: Dimension, B: Dimension>(
  left: Quantity<A>, right: Quantity<B>
) -> Quantity<A> { left }

extension Temperature {
  /// 20 °C and 1 °C add up to nothing.
  @available(
    *, unavailable, message: "two temperatures do not add up; add a TemperatureDifference"
  )
  public static func + (left: Temperature, right: Temperature) -> Temperature { left }

  /// Twice 20 °C is not 40 °C: it is 104 °F, and twice 68 °F is not.
  @available(
    *, unavailable, message: "a temperature is a point on a scale; scale a TemperatureDifference"
  )
  public static func * (temperature: Temperature, factor: Double) -> Temperature { temperature }

  /// Twice 20 °C is not 40 °C.
  @available(
    *, unavailable, message: "a temperature is a point on a scale; scale a TemperatureDifference"
  )
  public static func * (factor: Double, temperature: Temperature) -> Temperature { temperature }

  /// Half of 20 °C is not 10 °C.
  @available(
    *, unavailable, message: "a temperature is a point on a scale; scale a TemperatureDifference"
  )
  public static func / (temperature: Temperature, divisor: Double) -> Temperature { temperature }

  /// 20 °C is not twice 10 °C.
  @available(
    *, unavailable, message: "a temperature is a point on a scale; compare by subtracting"
  )
  public static func / (left: Temperature, right: Temperature) -> Double { 0 }
}
