import BSON
import Query
import TestSupport

/// A condition for each way to make one, in the order of their files.
enum ConditionExamples {
  private static let a = FieldPath("a")

  static func all() throws -> [String: [ShownOperator]] {
    [
      "Condition": try cases() + tests(), "Condition+Building": try building(),
      "SortOrder+After": try paging(),
    ]
  }

  private static func example(
    _ name: String, _ conditions: Condition...
  ) throws -> ShownOperator {
    ShownOperator(name, sending: try conditions.map { .document(try $0.rendered()) })
  }

  private static func example(_ name: String, _ tests: FieldTest...) throws -> ShownOperator {
    ShownOperator(
      name, sending: try tests.map { .document(try Condition.field(a, $0).rendered()) })
  }

  private static func equal(_ key: String, _ value: BSONValue) -> Condition {
    .field(FieldPath(key), .compares(.equal, value))
  }

  private static func cases() throws -> [ShownOperator] {
    let both = [equal("a", 1), equal("b", 2)]
    let twice = [equal("a", 1), equal("a", 2)]
    return [
      try example("all", Condition.all(both), .all(twice)),
      try example("any", Condition.any(both)),
      try example("none", Condition.none(both)),
      try example("field", Condition.field(a, .compares(.greater, 1))),
    ]
  }

  private static func tests() throws -> [ShownOperator] {
    [
      try example("compares", FieldTest.compares(.greater, 1), .compares(.equal, 1)),
      try example("isIn", FieldTest.isIn([1, 2])),
      try example("exists", FieldTest.exists),
      try example("hasType", FieldTest.hasType([.string, .null])),
      try example("hasCount", FieldTest.hasCount(2)),
      try example("hasPrefix", FieldTest.hasPrefix("An")),
      try example("anyDocument", FieldTest.anyDocument(equal("b", 1))),
      try example(
        "anyElement", FieldTest.anyElement([.compares(.greater, 1), .compares(.less, 5)])),
      try example(
        "not", FieldTest.not(.compares(.greater, 1)), .not(.compares(.equal, 1)),
        .not(.isIn([1, 2])), .not(.exists)),
    ]
  }

  private static func building() throws -> [ShownOperator] {
    [
      try example("always", Condition.always),
      try example("never", Condition.never),
      try example("comparing", Condition.comparing(a, .greater, 1)),
      try example("isIn", Condition.isIn(a, [1, 2])),
      try example("negated", equal("a", 1).negated),
    ]
  }

  private static func paging() throws -> [ShownOperator] {
    let order = SortOrder([
      .init(FieldPath("name"), .ascending), .init(FieldPath("_id"), .ascending),
    ])
    let key = SortKey(holding: ["Ann", "b"], of: order)
    return [try example("after", key.map(order.after) ?? .never)]
  }
}
