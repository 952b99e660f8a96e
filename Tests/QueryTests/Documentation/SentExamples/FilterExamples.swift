import BSON
import Query
import Schema
import TestSupport
import Units

/// A filter for each operator, in the order of their files.
enum FilterExamples {
  static func all() throws -> [String: [ShownOperator]] {
    [
      "Filter": try general(), "Filter+Comparing": try comparing(), "Filter+Lists": try lists(),
    ]
  }

  private static func example(_ name: String, _ filters: RunnerFilter...) throws -> ShownOperator {
    ShownOperator(name, sending: try filters.map { .document(try $0.rendered()) })
  }

  private static func general() throws -> [ShownOperator] {
    [
      try example("always", .always),
      try example("never", .never),
      try example("&&", \.sport == .cycling && \.mass < .kilograms(60)),
      try example("||", \.sport == .cycling || \.mass < .kilograms(60)),
      try example("!", !(\.sport == .cycling), !(\.sport == .cycling && \.races > 3)),
    ]
  }

  private static func comparing() throws -> [ShownOperator] {
    [
      try example("==", \.sport == .cycling),
      try example("!=", \.sport != .cycling),
      try example("<", \.mass < .kilograms(70)),
      try example("<=", \.mass <= .kilograms(70)),
      try example(">", \.mass > .kilograms(70)),
      try example(">=", \.mass >= .kilograms(70)),
      try example("isIn", .isIn(\.sport, [.cycling, .running])),
      try example("isIn", .isIn(\.races, 10..<20)),
      try example("isIn", .isIn(\.mass, .kilograms(60)...(.kilograms(70)))),
      try example("has", .has(\.mass)),
      try example("lacks", .lacks(\.mass)),
      try example("exists", .exists(\.mass)),
      try example("type", .type(of: \.mass, isIn: [.int32, .int64])),
      try example("starts", .starts(\.name, with: "An")),
    ]
  }

  private static func lists() throws -> [ShownOperator] {
    [
      try example("contains", .contains(\.tags, "race")),
      try example("contains", .contains(\.tags, anyOf: ["race", "test"])),
      try example("contains", .contains(\.tags, allOf: ["race", "test"])),
      try example("contains", .contains(\.pulses, in: 150..<180)),
      try example("count", .count(\.tags, is: 2)),
      try example("any", .any(\.stays, \.owner.name == "Ann", \.height < .meters(100))),
      try example("every", .every(\.stays, \.owner.name == "Ann")),
      try example("count", .count(\.stays, is: 2)),
    ]
  }
}
