public import BSON
package import Units

/// How one Swift type is kept as a BSON value. A class, as `Declared` is.
public final class Codec<Value: Sendable>: Sendable {
  package let shape: Shape
  /// What the type itself keeps to beyond the shape.
  package let constraints: Constraints
  /// Nil when the stored value is of another type or outside what the Swift type can hold.
  public let decode: @Sendable (BSONValue) -> Value?
  /// Throws what BSON cannot hold, such as a map's key with U+0000.
  public let encode: @Sendable (Value) throws(BSONError) -> BSONValue

  init(
    shape: Shape, constraints: Constraints = Constraints(),
    decode: @escaping @Sendable (BSONValue) -> Value?,
    encode: @escaping @Sendable (Value) throws(BSONError) -> BSONValue
  ) {
    self.shape = shape
    self.constraints = constraints
    self.decode = decode
    self.encode = encode
  }
}

extension Codec where Value == Int64 {
  static func integer(in range: ClosedRange<Int64>?) -> Codec {
    Codec(shape: .integer(range), decode: \.int64Value, encode: { .int64($0) })
  }
}

extension Codec where Value: Measured {
  static func measured(
    of substance: Substance?, in range: ClosedRange<Value>?,
    storedIn unit: UnitOfMeasure<Value.Family>,
    _ precision: Precision
  ) -> Codec {
    Codec(
      shape: .measure(Measure(Value.self, of: substance, in: range, storedIn: unit, precision)),
      decode: { $0.doubleValue.map { Value($0, unit) } },
      encode: { .double($0.shortest(in: unit)) })
  }
}

extension Codec {
  /// A quantity in its dimension's default unit, within no bounds.
  package static func inStoredUnit() -> Codec where Value: Measured {
    .measured(of: nil, in: nil, storedIn: Value.Family.storedUnit, .asStored)
  }
}

extension Measured {
  /// The number in a unit without the noise of the conversion: the one with the fewest decimals that
  /// is the same quantity.
  fileprivate func shortest(in unit: UnitOfMeasure<Family>) -> Double {
    let number = self.in(unit)
    let candidates = [1e3, 1e6, 1e9, 1e12].lazy.map { (number * $0).rounded() / $0 }
    return candidates.first { Self($0, unit) == self } ?? number
  }
}
