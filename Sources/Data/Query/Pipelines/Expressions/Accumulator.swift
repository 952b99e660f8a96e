public import BSON
public import Schema
public import Units

/// A value that the server works out from all documents of a group.
public struct Accumulator<F: Fields, Value: Sendable>: Sendable {
  let operand: Operand
  let codec: Codec<Value>

  private init(_ name: String, of operand: Operand, _ codec: Codec<Value>) {
    self.operand = .operator(name, of: operand)
    self.codec = codec
  }

  private init(_ name: String, _ expression: Expression<F, Value>) {
    self.init(name, of: expression.operand, expression.codec)
  }

  /// As the server is sent it.
  ///
  /// - Throws: `BSONError` for an expression that BSON cannot hold.
  public func rendered() throws(BSONError) -> BSONValue { try operand.get() }

  /// The sum of the values that are there; 0 when none is.
  ///
  ///     {$sum: "$distanceM"}
  public static func sum(_ expression: Expression<F, Value>) -> Accumulator
  where Value: Summable {
    Accumulator("$sum", expression)
  }

  /// The mean of the values that are there; null when none is.
  ///
  ///     {$avg: "$distanceM"}
  public static func average(_ expression: Expression<F, Value>) -> Accumulator
  where Value: Measured {
    Accumulator("$avg", expression)
  }

  /// The sample's standard deviation; null for less than two values.
  ///
  ///     {$stdDevSamp: "$distanceM"}
  public static func standardDeviation(_ expression: Expression<F, Value>) -> Accumulator
  where Value: Measured {
    Accumulator("$stdDevSamp", expression)
  }

  /// The least value; null when there is none.
  ///
  ///     {$min: "$distanceM"}
  public static func least(_ expression: Expression<F, Value>) -> Accumulator
  where Value: Comparable {
    Accumulator("$min", expression)
  }

  /// The greatest value; null when there is none.
  ///
  ///     {$max: "$distanceM"}
  public static func greatest(_ expression: Expression<F, Value>) -> Accumulator
  where Value: Comparable {
    Accumulator("$max", expression)
  }

  /// The first document's value, in the order that the stage before set.
  ///
  ///     {$first: "$distanceM"}
  public static func first(_ expression: Expression<F, Value>) -> Accumulator {
    Accumulator("$first", expression)
  }

  /// The last document's value, in the order that the stage before set.
  ///
  ///     {$last: "$distanceM"}
  public static func last(_ expression: Expression<F, Value>) -> Accumulator {
    Accumulator("$last", expression)
  }
}

/// Numbers without a unit have a mean that may be no whole one.
extension Accumulator where Value == Double {
  /// The mean of the values that are there; null when none is.
  ///
  ///     {$avg: "$climbs"}
  public static func average<Number: PlainNumber>(
    _ expression: Expression<F, Number>
  ) -> Accumulator {
    Accumulator("$avg", of: expression.operand, Double.codec)
  }

  /// The sample's standard deviation; null for less than two values.
  ///
  ///     {$stdDevSamp: "$climbs"}
  public static func standardDeviation<Number: PlainNumber>(
    _ expression: Expression<F, Number>
  ) -> Accumulator {
    Accumulator("$stdDevSamp", of: expression.operand, Double.codec)
  }
}

extension Accumulator where Value == Int64 {
  /// How many documents there are.
  ///
  ///     {$sum: 1}
  public static var count: Accumulator { Accumulator("$sum", of: .success(.int64(1)), Int64.codec) }

  /// How many documents have a value.
  ///
  ///     {$sum: {$cond: [{$gt: ["$distanceM", null]}, 1, 0]}}
  public static func count<Other>(of expression: Expression<F, Other>) -> Accumulator {
    counting(.operator("$gt", expression.operand, .success(.null)))
  }

  /// How many documents have a value above this one.
  ///
  ///     {$sum: {$cond: [{$gt: ["$distanceM", {$literal: 5000}]}, 1, 0]}}
  public static func count<Other: Comparable>(
    of expression: Expression<F, Other>, above limit: Other
  ) -> Accumulator {
    let limit = Operand.literal { () throws(BSONError) in try expression.codec.encode(limit) }
    return counting(.operator("$gt", expression.operand, limit))
  }

  private static func counting(_ condition: Operand) -> Accumulator {
    let one = Operand.operator("$cond", condition, .success(.int64(1)), .success(.int64(0)))
    return Accumulator("$sum", of: one, Int64.codec)
  }
}
