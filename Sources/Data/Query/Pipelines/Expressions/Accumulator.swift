import BSON
public import Schema
public import Units

/// A value that the server works out from all documents of a group.
public struct Accumulator<F: Fields, Value: Sendable>: Sendable {
  let rendered: BSONValue
  let codec: Codec<Value>

  private init(_ name: String, _ argument: BSONValue, _ codec: Codec<Value>) {
    rendered = .document([name: argument])
    self.codec = codec
  }

  private init(_ name: String, _ expression: Expression<F, Value>) {
    self.init(name, expression.rendered, expression.codec)
  }

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
  ///     {$min: "$start"}
  public static func least(_ expression: Expression<F, Value>) -> Accumulator
  where Value: Comparable {
    Accumulator("$min", expression)
  }

  /// The greatest value; null when there is none.
  ///
  ///     {$max: "$start"}
  public static func greatest(_ expression: Expression<F, Value>) -> Accumulator
  where Value: Comparable {
    Accumulator("$max", expression)
  }

  /// The first document's value, in the order that the stage before set.
  ///
  ///     {$first: "$sport"}
  public static func first(_ expression: Expression<F, Value>) -> Accumulator {
    Accumulator("$first", expression)
  }

  /// The last document's value, in the order that the stage before set.
  ///
  ///     {$last: "$sport"}
  public static func last(_ expression: Expression<F, Value>) -> Accumulator {
    Accumulator("$last", expression)
  }
}

/// Numbers without a unit have a mean that may be no whole one.
extension Accumulator where Value == Double {
  ///     {$avg: "$races"}
  public static func average<Number: PlainNumber>(
    _ expression: Expression<F, Number>
  ) -> Accumulator {
    Accumulator("$avg", expression.rendered, Double.codec)
  }

  ///     {$stdDevSamp: "$races"}
  public static func standardDeviation<Number: PlainNumber>(
    _ expression: Expression<F, Number>
  ) -> Accumulator {
    Accumulator("$stdDevSamp", expression.rendered, Double.codec)
  }
}

extension Accumulator where Value == Int64 {
  /// How many documents there are.
  ///
  ///     {$sum: 1}
  public static var count: Accumulator { Accumulator("$sum", .int64(1), Int64.codec) }

  /// How many documents have a value.
  ///
  ///     {$sum: {$cond: [{$gt: ["$distanceM", null]}, 1, 0]}}
  public static func count<Other>(of expression: Expression<F, Other>) -> Accumulator {
    let isThere = BSONValue.operator("$gt", [expression.rendered, .null])
    return Accumulator(
      "$sum", .operator("$cond", [isThere, .int64(1), .int64(0)]), Int64.codec)
  }

  /// How many documents have a value above this one.
  ///
  ///     {$sum: {$cond: [{$gt: ["$loss", {$literal: 0.02}]}, 1, 0]}}
  public static func count<Other: Comparable>(
    of expression: Expression<F, Other>, above limit: Other
  ) -> Accumulator {
    let stored = (try? expression.codec.encode(limit)) ?? .maxKey
    let isAbove = BSONValue.operator(
      "$gt", [expression.rendered, .document(["$literal": stored])])
    return Accumulator(
      "$sum", .operator("$cond", [isAbove, .int64(1), .int64(0)]), Int64.codec)
  }
}
