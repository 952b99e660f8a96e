import BSON
import Query
import Schema
import TestSupport
import Time
import Units

/// A pipeline for each stage, in the order of their files.
enum StageExamples {
  private static let rides = Pipeline(over: RideFields.self)

  static func all() throws -> [String: [ShownOperator]] {
    [
      "Pipeline": try stages(), "Pipeline+Rows": try rows(), "Pipeline+Buckets": [try buckets()],
      "Pipeline+Joining": try joining(), "Pipeline+Windows": [try windows()],
      "Pipeline+Merging": [example("merged", rides.merged(into: "best", on: \.id))],
    ]
  }

  private static func example<Row>(
    _ name: String, _ pipeline: Pipeline<RideFields, Row>
  ) -> ShownOperator {
    ShownOperator(name, sending: pipeline.stages.map { .document($0) })
  }

  private static func stages() throws -> [ShownOperator] {
    [
      example("matching", try rides.matching(\.climbs > 2, \.rider == "ann")),
      example("matching", try rides.matching(\.climbs > 2 || \.rider == "ann")),
      example("sorted", try rides.sorted([.descending(\.start)])),
      example("limited", rides.limited(to: 10)),
      example("raw", rides.raw([["$sample": ["size": 10]]], making: RideFields.self)),
    ]
  }

  private static func rows() throws -> [ShownOperator] {
    [
      example(
        "selected",
        try rides.selected(
          into: RunningSumFields.self, .set(\.start, .field(\.start)),
          .set(\.week, .field(\.distance) / 2))),
      example(
        "grouped",
        try rides.grouped(
          into: StepFields.self, .set(\.from, .field(\.distance)), .set(\.rides, .count))),
      example(
        "unwound",
        try rides.unwound(
          \.stops, into: StopRowFields.self, .set(\.rider, .field(\.rider)),
          .set(\.place, .element(of: \.stops, \.place)))),
      example(
        "unwound",
        try rides.unwound(
          \.tags, into: StopRowFields.self, .set(\.rider, .field(\.rider)),
          .set(\.place, .element(of: \.tags)))),
    ]
  }

  private static func buckets() throws -> ShownOperator {
    example(
      "bucketed",
      try rides.bucketed(
        by: .field(\.distance), bounds: [.kilometers(0), .kilometers(10), .kilometers(20)],
        from: \.from, into: StepFields.self, .set(\.rides, .count)))
  }

  private static func joining() throws -> [ShownOperator] {
    let joined = try rides.joined(
      with: RunnerFields.self, in: "riders", where: \.rider, equals: \.id,
      into: StopRowFields.self, .set(\.rider, .joined(\.name)), .set(\.place, .own(\.rider)))
    let own = Expression<Joined<RideFields, RunnerFields>, String>.own(\.rider)
    let other = Expression<Joined<RideFields, RunnerFields>, String>.joined(\.name)
    return [
      example("joined", joined),
      ShownOperator("own", sending: [try own.rendered()]),
      ShownOperator("joined", sending: [try other.rendered()]),
    ]
  }

  private static func windows() throws -> ShownOperator {
    example(
      "windowed",
      try rides.windowed(
        over: .lastDays(6), by: \.rider, along: \.start, into: RunningSumFields.self,
        .set(\.start, .field(\.start)), .set(\.week, .sum(.field(\.distance)))))
  }
}
