import BSON
import Schema

extension Expression {
  ///     {$add: ["$warmUpS", "$mainS"]}
  public static func + (left: Expression, right: Expression) -> Expression
  where Value: Summable {
    left.calling("$add", left.rendered, right.number(storedAs: left))
  }

  ///     {$subtract: ["$elapsedS", "$timerS"]}
  public static func - (left: Expression, right: Expression) -> Expression
  where Value: Summable {
    left.calling("$subtract", left.rendered, right.number(storedAs: left))
  }

  ///     {$multiply: ["$distanceM", 2]}
  public static func * (left: Expression, factor: Double) -> Expression
  where Value: Summable {
    left.calling("$multiply", left.rendered, .double(factor))
  }

  ///     {$divide: ["$distanceM", 2]}
  public static func / (left: Expression, divisor: Double) -> Expression
  where Value: Summable {
    left.calling("$divide", left.rendered, .double(divisor))
  }

  /// How many times the other this is; null where the other is 0.
  ///
  ///     {$cond: [{$eq: ["$mainS", 0]}, null, {$divide: ["$warmUpS", "$mainS"]}]}
  public func ratio(to other: Expression) -> Expression<F, Double>
  where Value: Summable {
    let divisor = other.number(storedAs: self)
    return Expression<F, Double>(
      .operator(
        "$cond",
        [
          .operator("$eq", [divisor, 0]), .null, .operator("$divide", [rendered, divisor]),
        ]), Double.codec)
  }

  /// The number as it is kept where the other is kept.
  private func number(storedAs other: Expression) -> BSONValue {
    rendered.converted(from: codec.shape, to: other.codec.shape)
  }
}

extension BSONValue {
  /// A number of one quantity's stored unit as one of another's, of the same dimension.
  ///
  ///     {$add: [{$multiply: ["$distanceM", 0.001]}, 0]}
  func converted(from shape: Shape, to other: Shape) -> BSONValue {
    guard case .measure(let from) = shape, case .measure(let to) = other,
      from.storedUnit != to.storedUnit,
      let zero = try? to.convert(0, from.storedUnit),
      let one = try? to.convert(1, from.storedUnit)
    else { return self }
    let scaled = BSONValue.operator("$multiply", [self, .double(one - zero)])
    return zero == 0 ? scaled : .operator("$add", [scaled, .double(zero)])
  }
}
