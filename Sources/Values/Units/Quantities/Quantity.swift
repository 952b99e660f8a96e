/// A number of some dimension, whatever the unit it was given in.
///
/// It holds the number in the dimension's stored unit: what a document holds as `massKg: 72.5` is
/// exactly the number inside, and stays so through any reading and writing.
public struct Quantity<Family: Dimension>: Measured {
  public let stored: Double

  public init(stored: Double) { self.stored = stored }

  public static var zero: Self { Self(stored: 0) }

  /// Its size without the sign.
  public var magnitude: Self { Self(stored: stored.magnitude) }

  public var isFinite: Bool { stored.isFinite }
}

extension Quantity {
  public static func + (left: Self, right: Self) -> Self {
    Self(stored: left.stored + right.stored)
  }

  public static func - (left: Self, right: Self) -> Self {
    Self(stored: left.stored - right.stored)
  }

  public static prefix func - (quantity: Self) -> Self { Self(stored: -quantity.stored) }

  public static func += (left: inout Self, right: Self) { left = left + right }

  public static func -= (left: inout Self, right: Self) { left = left - right }

  public static func * (quantity: Self, factor: Double) -> Self {
    Self(stored: quantity.stored * factor)
  }

  public static func * (factor: Double, quantity: Self) -> Self { quantity * factor }

  public static func / (quantity: Self, divisor: Double) -> Self {
    Self(stored: quantity.stored / divisor)
  }

  /// How many times one goes into the other; a plain number.
  public static func / (left: Self, right: Self) -> Double { left.stored / right.stored }
}
