/// A number with a dimension, such as a mass or a volume.
///
/// It holds the number in the dimension's stored unit, whatever unit it was given in. A document's
/// `massKg: 72.5` is exactly the number inside, and reading and writing never change it.
public struct Quantity<Family: Dimension>: Measured {
  /// The number, in `Family.storedUnit`.
  public let stored: Double

  /// Keeps a number in `Family.storedUnit` as it is.
  @inlinable public init(stored: Double) { self.stored = stored }

  /// The quantity 0.
  @inlinable public static var zero: Self { Self(stored: 0) }

  /// The quantity without its sign.
  @inlinable public var magnitude: Self { Self(stored: stored.magnitude) }

  /// False for an infinity or NaN, which can come from arithmetic but not from parsing.
  @inlinable public var isFinite: Bool { stored.isFinite }
}

extension Quantity {
  /// Adds two quantities of the same dimension.
  @inlinable public static func + (left: Self, right: Self) -> Self {
    Self(stored: left.stored + right.stored)
  }

  /// Subtracts two quantities of the same dimension; negative if the second is larger.
  @inlinable public static func - (left: Self, right: Self) -> Self {
    Self(stored: left.stored - right.stored)
  }

  /// The quantity with the other sign.
  @inlinable public static prefix func - (quantity: Self) -> Self { Self(stored: -quantity.stored) }

  /// Adds in place.
  @inlinable public static func += (left: inout Self, right: Self) { left = left + right }

  /// Subtracts in place.
  @inlinable public static func -= (left: inout Self, right: Self) { left = left - right }

  /// Multiplies by a plain number.
  @inlinable public static func * (quantity: Self, factor: Double) -> Self {
    Self(stored: quantity.stored * factor)
  }

  /// Multiplies by a plain number.
  @inlinable public static func * (factor: Double, quantity: Self) -> Self { quantity * factor }

  /// Divides by a plain number.
  @inlinable public static func / (quantity: Self, divisor: Double) -> Self {
    Self(stored: quantity.stored / divisor)
  }

  /// How many times the second fits into the first; a plain number.
  @inlinable public static func / (left: Self, right: Self) -> Double { left.stored / right.stored }
}
