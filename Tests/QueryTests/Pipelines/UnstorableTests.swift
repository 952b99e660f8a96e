import BSON
import Query
import Schema
import Testing
import Time
import Units

/// What BSON cannot hold is told when the pipeline is built, with its place.
@Suite struct UnstorableTests {
  private struct GradeFields: Fields {
    let course = Field("course", String.self, "The course.")
    let grades = Field("grades", [String: Int64].self, "A grade for each name.")
    static let declared = Declared(GradeFields())
  }

  private static let rides = Pipeline(over: RideFields.self)
  private static let courses = Pipeline(over: GradeFields.self)

  /// A document may be 100 levels deep, and each sum has two.
  private static let deep = (0..<60).reduce(Expression<RideFields, Length>.field(\.distance)) {
    sum, _ in sum + .field(\.distance)
  }

  private func expectUnstorable<Value>(at place: String, _ build: () throws -> Value) {
    let fault = #expect(throws: PipelineFault.self) { _ = try build() }
    #expect(fault?.description.contains("\"\(place)\"") == true, "\(fault?.description ?? "")")
  }

  @Test(arguments: [
    Expression<GradeFields, [String: Int64]>.constant(["a\0": 1]),
    .field(\.grades).otherwise(["a\0": 1]),
  ])
  private func aConstantOfARow(_ unstorable: Expression<GradeFields, [String: Int64]>) {
    expectUnstorable(at: "grades") {
      try Self.courses.selected(
        into: GradeFields.self, .set(\.course, .field(\.course)), .set(\.grades, unstorable))
    }
    expectUnstorable(at: "grades") {
      try Self.courses.grouped(
        into: GradeFields.self, .set(\.course, .field(\.course)),
        .set(\.grades, .first(unstorable)))
    }
  }

  @Test func expressionsThatAreTooDeep() {
    expectUnstorable(at: "time") {
      try Self.rides.selected(
        into: NamedRideFields.self, .set(\.name, .field(\.rider)),
        .set(
          \.time,
          (0..<60).reduce(.time(from: \.start, to: \.end)) { sum, _ in sum + .constant(.hours(1)) })
      )
    }
    expectUnstorable(at: "climbs") {
      try Self.rides.grouped(
        into: RiderWeekFields.self, .set(\.id, .field(\.rider)),
        .set(\.longest, .greatest(.field(\.distance))),
        .set(\.climbs, .first(Self.deep.ratio(to: Self.deep))), .set(\.warm, .count))
    }
    expectUnstorable(at: "warm") {
      try Self.rides.grouped(
        into: RiderWeekFields.self, .set(\.id, .field(\.rider)),
        .set(\.longest, .greatest(.field(\.distance))),
        .set(\.climbs, .average(.field(\.climbs))),
        .set(\.warm, .count(of: Self.deep, above: .meters(1))))
    }
  }

  /// The row's field is kept in kilometres, so that the sum is converted.
  @Test func deepExpressionsInAnotherUnit() {
    expectUnstorable(at: "distance") {
      try Self.rides.grouped(
        into: WeekFields.self, .set(\.week, .day(of: \.start, in: .utc)), .set(\.rides, .count),
        .set(\.distance, .sum(Self.deep)), .set(\.mean, .average(.field(\.distance))))
    }
  }

  @Test func valuesOfBucketsAndWindows() {
    expectUnstorable(at: "from") {
      try Self.rides.bucketed(
        by: Self.deep, bounds: [.meters(1), .meters(2)], from: \.from, into: StepFields.self,
        .set(\.rides, .count))
    }
    expectUnstorable(at: "week") {
      try Self.rides.windowed(
        over: .untilHere, by: \.rider, along: \.start, into: RunningSumFields.self,
        .set(\.start, .field(\.start)), .set(\.week, .sum(Self.deep)))
    }
  }

  @Test func aPathToWhichNoKeyLeads() {
    expectUnstorable(at: "$setWindowFields") {
      try Self.rides.windowed(
        over: .untilHere, by: \.rider, along: \.dynamic[instant: "a\0b"],
        into: RunningSumFields.self, .set(\.start, .field(\.start)),
        .set(\.week, .sum(.field(\.distance))))
    }
    expectUnstorable(at: "$sort") {
      try Self.rides.sorted([.ascending(\.dynamic[text: "a\0b"])])
    }
    expectUnstorable(at: "$match") {
      try Self.rides.matching(\.dynamic[text: "a\0b"] == "c")
    }
  }
}
