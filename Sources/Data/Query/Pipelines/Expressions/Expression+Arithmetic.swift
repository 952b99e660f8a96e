import BSON
import Schema

extension Expression {
  /// The sum, in the unit of the first.
  ///
  ///     {$add: ["$distanceM", {$literal: 500}]}
  public static func + (left: Expression, right: Expression) -> Expression
  where Value: Summable {
    Expression(.operator("$add", left.operand, right.operand(storedAs: left)), left.codec)
  }

  /// The difference, in the unit of the first.
  ///
  ///     {$subtract: ["$distanceM", {$literal: 500}]}
  public static func - (left: Expression, right: Expression) -> Expression
  where Value: Summable {
    Expression(.operator("$subtract", left.operand, right.operand(storedAs: left)), left.codec)
  }

  /// So many times the value.
  ///
  ///     {$multiply: ["$distanceM", 2]}
  public static func * (left: Expression, factor: Double) -> Expression
  where Value: Summable {
    Expression(.operator("$multiply", left.operand, .success(.double(factor))), left.codec)
  }

  /// The value divided; the server refuses to divide by 0.
  ///
  ///     {$divide: ["$distanceM", 2]}
  public static func / (left: Expression, divisor: Double) -> Expression
  where Value: Summable {
    Expression(.operator("$divide", left.operand, .success(.double(divisor))), left.codec)
  }

  /// How many times the other this is; null where the other is 0.
  ///
  ///     {$cond: [{$eq: ["$climbedM", 0]}, null, {$divide: ["$distanceM", "$climbedM"]}]}
  public func ratio(to other: Expression) -> Expression<F, Double>
  where Value: Summable {
    let divisor = other.operand(storedAs: self)
    return Expression<F, Double>(
      .operator(
        "$cond", .operator("$eq", divisor, .success(0)), .success(.null),
        .operator("$divide", operand, divisor)), Double.codec)
  }

  /// The number as it is kept where the other is kept.
  private func operand(storedAs other: Expression) -> Operand {
    operand.converted(from: codec.shape, to: other.codec.shape)
  }
}

extension Operand {
  /// A number of one quantity's stored unit as one of another's, of the same dimension.
  ///
  ///     {$add: [{$multiply: ["$distanceM", 0.001]}, 0]}
  func converted(from shape: Shape, to other: Shape) -> Operand {
    guard case .measure(let from) = shape, case .measure(let to) = other,
      from.storedUnit != to.storedUnit,
      // Never fails: the shapes are of one type, whose family knows each of its units by its code.
      let zero = try? to.convert(0, from.storedUnit),
      let one = try? to.convert(1, from.storedUnit)
    else { return self }
    let scaled = Operand.operator("$multiply", self, .success(.double(one - zero)))
    return zero == 0 ? scaled : .operator("$add", scaled, .success(.double(zero)))
  }
}
