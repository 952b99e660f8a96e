/// A number of some dimension, whatever the unit it was given in.
///
/// It holds the number in the dimension's stored unit: what a document holds as `massKg: 72.5` is
/// exactly the number inside, and stays so through any reading and writing.
public struct Quantity<Family: Dimension>: Measured {
  /// In `Family.storedUnit`.
  public let stored: Double

  /// From a number in `Family.storedUnit`, which is kept as it is.
  public init(stored: Double) { self.stored = stored }

  /// None of it.
  public static var zero: Self { Self(stored: 0) }

  /// Its size without the sign.
  public var magnitude: Self { Self(stored: stored.magnitude) }

  /// False for an infinity or NaN, which arithmetic can make and parsing cannot.
  public var isFinite: Bool { stored.isFinite }
}

extension Quantity {
  /// Of one dimension only: masses and volumes do not add up.
  public static func + (left: Self, right: Self) -> Self {
    Self(stored: left.stored + right.stored)
  }

  /// Negative if the second is larger.
  public static func - (left: Self, right: Self) -> Self {
    Self(stored: left.stored - right.stored)
  }

  /// The other sign.
  public static prefix func - (quantity: Self) -> Self { Self(stored: -quantity.stored) }

  /// Adds in place.
  public static func += (left: inout Self, right: Self) { left = left + right }

  /// Subtracts in place.
  public static func -= (left: inout Self, right: Self) { left = left - right }

  /// So many times as much.
  public static func * (quantity: Self, factor: Double) -> Self {
    Self(stored: quantity.stored * factor)
  }

  /// So many times as much.
  public static func * (factor: Double, quantity: Self) -> Self { quantity * factor }

  /// One of so many equal parts.
  public static func / (quantity: Self, divisor: Double) -> Self {
    Self(stored: quantity.stored / divisor)
  }

  /// How many times one goes into the other; a plain number.
  public static func / (left: Self, right: Self) -> Double { left.stored / right.stored }
}
