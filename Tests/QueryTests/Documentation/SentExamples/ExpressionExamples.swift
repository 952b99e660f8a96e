import Query
import Schema
import TestSupport
import Time
import Units

/// An expression or accumulator for each way to make one, in the order of their files.
enum ExpressionExamples {
  private typealias Ride<Value: Sendable> = Expression<RideFields, Value>
  private static let distance = Ride<Length>.field(\.distance)

  static func all() throws -> [String: [ShownOperator]] {
    [
      "Expression": try expressions(), "Expression+Arithmetic": try arithmetic(),
      "Expression+Dates": try dates(), "Accumulator": try accumulators(),
    ]
  }

  private static func example<Value>(
    _ name: String, _ expression: Ride<Value>
  ) throws -> ShownOperator {
    ShownOperator(name, sending: [try expression.rendered()])
  }

  private static func example<Value>(
    _ name: String, _ accumulator: Accumulator<RideFields, Value>
  ) throws -> ShownOperator {
    ShownOperator(name, sending: [try accumulator.rendered()])
  }

  private static func expressions() throws -> [ShownOperator] {
    [
      try example("field", distance),
      try example("element", Ride<String>.element(of: \.stops, \.place)),
      try example("constant", Ride<Length>.constant(.meters(500))),
      try example("constant", Ride<Int64>.constant(5)),
      try example("element", Ride<String>.element(of: \.tags)),
      try example("otherwise", distance.otherwise(.meters(0))),
    ]
  }

  private static func arithmetic() throws -> [ShownOperator] {
    [
      try example("+", distance + .constant(.meters(500))),
      try example("-", distance - .constant(.meters(500))),
      try example("*", distance * 2),
      try example("/", distance / 2),
      try example("ratio", distance.ratio(to: .field(\.climbed))),
    ]
  }

  private static func dates() throws -> [ShownOperator] {
    let rome = ZoneID("Europe/Rome") ?? .utc
    return [
      try example("day", Ride<PlainDate>.day(of: \.start, in: rome)),
      try example("week", Ride<PlainDate>.week(of: \.start, in: rome)),
      try example("month", Ride<PlainDate>.month(of: \.start, in: rome)),
      try example("time", Ride<TimeSpan>.time(from: \.start, to: \.end)),
    ]
  }

  private static func accumulators() throws -> [ShownOperator] {
    let climbs = Ride<Int64>.field(\.climbs)
    return [
      try example("sum", Accumulator.sum(distance)),
      try example("average", Accumulator.average(distance)),
      try example("standardDeviation", Accumulator.standardDeviation(distance)),
      try example("least", Accumulator.least(distance)),
      try example("greatest", Accumulator.greatest(distance)),
      try example("first", Accumulator.first(distance)),
      try example("last", Accumulator.last(distance)),
      try example("average", Accumulator<RideFields, Double>.average(climbs)),
      try example("standardDeviation", Accumulator<RideFields, Double>.standardDeviation(climbs)),
      try example("count", Accumulator<RideFields, Int64>.count),
      try example("count", Accumulator.count(of: distance)),
      try example("count", Accumulator.count(of: distance, above: .kilometers(5))),
    ]
  }
}
