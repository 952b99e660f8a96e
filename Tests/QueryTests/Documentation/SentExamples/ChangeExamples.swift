import BSON
import Query
import Schema
import TestSupport
import Units

/// A change, a projection and a sort key for each way to make one, in the order of their files.
enum ChangeExamples {
  static func all() throws -> [String: [ShownOperator]] {
    ["Change": try changes(), "Projection": try projections(), "Sort": try keys()]
  }

  private static func change(
    _ name: String, _ change: Change<RunnerFields>
  ) throws -> ShownOperator {
    ShownOperator(name, sending: [.document(try Update(change).rendered())])
  }

  private static func changes() throws -> [ShownOperator] {
    [
      try change("set", .set(\.mass, to: .kilograms(70.5))),
      try change("remove", .remove(\.mass)),
      try change("increment", .increment(\.races, by: 1)),
      try change("raise", .raise(\.races, to: 5)),
      try change("lower", .lower(\.mass, to: .kilograms(60))),
      try change("append", .append(\.tags, "race", "test")),
      try change("insert", .insert(\.tags, "race", "test")),
      try change("remove", .remove("race", "test", from: \.tags)),
    ]
  }

  private static func projections() throws -> [ShownOperator] {
    let some: [(String, Projection<RunnerFields>)] = [
      ("only", .only(\.name, \.home.zone)), ("without", .without(\.tags)),
    ]
    return try some.map { ShownOperator($0, sending: [.document(try $1.rendered())]) }
  }

  private static func keys() throws -> [ShownOperator] {
    let some: [(String, Sort<RunnerFields>)] = [
      ("ascending", [.ascending(\.races)]), ("descending", [.descending(\.races)]),
    ]
    return try some.map { ShownOperator($0, sending: [.document(try $1.rendered())]) }
  }
}
