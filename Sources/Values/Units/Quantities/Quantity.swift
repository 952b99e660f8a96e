/// A number of some dimension, whatever the unit it was given in.
///
/// It holds the number in the dimension's stored unit: what a document holds as `massKg: 72.5` is
/// exactly the number inside, and stays so through any reading and writing.
public struct Quantity<Family: Dimension>: Measured {
  /// In `Family.storedUnit`.
  public let stored: Double

  /// From a number in `Family.storedUnit`, which is kept as it is.
  @inlinable public init(stored: Double) { self.stored = stored }

  /// None of it.
  @inlinable public static var zero: Self { Self(stored: 0) }

  /// Its size without the sign.
  @inlinable public var magnitude: Self { Self(stored: stored.magnitude) }

  /// False for an infinity or NaN, which arithmetic can make and parsing cannot.
  @inlinable public var isFinite: Bool { stored.isFinite }
}

extension Quantity {
  /// Of one dimension only: masses and volumes do not add up.
  @inlinable public static func + (left: Self, right: Self) -> Self {
    Self(stored: left.stored + right.stored)
  }

  /// Negative if the second is larger.
  @inlinable public static func - (left: Self, right: Self) -> Self {
    Self(stored: left.stored - right.stored)
  }

  /// The other sign.
  @inlinable public static prefix func - (quantity: Self) -> Self { Self(stored: -quantity.stored) }

  /// Adds in place.
  @inlinable public static func += (left: inout Self, right: Self) { left = left + right }

  /// Subtracts in place.
  @inlinable public static func -= (left: inout Self, right: Self) { left = left - right }

  /// So many times as much.
  @inlinable public static func * (quantity: Self, factor: Double) -> Self {
    Self(stored: quantity.stored * factor)
  }

  /// So many times as much.
  @inlinable public static func * (factor: Double, quantity: Self) -> Self { quantity * factor }

  /// One of so many equal parts.
  @inlinable public static func / (quantity: Self, divisor: Double) -> Self {
    Self(stored: quantity.stored / divisor)
  }

  /// How many times one goes into the other; a plain number.
  @inlinable public static func / (left: Self, right: Self) -> Double { left.stored / right.stored }
}
