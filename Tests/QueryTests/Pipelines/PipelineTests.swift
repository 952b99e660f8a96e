import BSON
import Mongo
import MongoTesting
import Query
import Schema
import Testing
import Time
import Units

/// Pipelines as they are sent, and what a real server makes of them.
@Suite struct PipelineTests {
  private static let rides = Pipeline(over: RideFields.self)

  @Test func groupsByLocalWeek() throws {
    let pipeline = try Self.rides
      .matching(\.climbs > 2)
      .grouped(
        into: WeekFields.self,
        .set(\.week, .week(of: \.start, in: try #require(ZoneID("Europe/Rome")))),
        .set(\.rides, .count), .set(\.distance, .sum(.field(\.distance))),
        .set(\.mean, .average(.field(\.distance)))
      )
      .sorted([.descending(\.week)]).limited(to: 3)
    #expect(
      pipeline.stages.map { $0.extendedJSON(.relaxed) } == [
        #"{"$match":{"climbs":{"$gt":2}}}"#,
        """
        {"$group":{"_id":{"week":{"$dateToString":{"date":{"$dateTrunc":{"date":"$start",\
        "unit":"week","timezone":"Europe/Rome","startOfWeek":"monday"}},"format":"%Y-%m-%d",\
        "timezone":"Europe/Rome"}}},"rides":{"$sum":1},"distanceKm":{"$sum":"$distanceM"},\
        "meanM":{"$avg":"$distanceM"}}}
        """,
        """
        {"$project":{"_id":0,"week":"$_id.week","rides":"$rides",\
        "distanceKm":{"$multiply":["$distanceKm",0.001]},"meanM":"$meanM"}}
        """,
        #"{"$sort":{"week":-1}}"#, #"{"$limit":3}"#,
      ])
  }

  @Test func refusesARowOfWhichAFieldIsNotSet() {
    #expect(throws: PipelineFault.unset(["week", "mean"])) {
      try Self.rides.grouped(
        into: WeekFields.self, .set(\.rides, .count), .set(\.distance, .sum(.field(\.distance))))
    }
  }

  @Test func refusesARowOfWhichAFieldIsSetTwice() {
    #expect(throws: PipelineFault.setTwice(["rider"])) {
      try Self.rides.selected(
        into: StopRowFields.self, .set(\.rider, .field(\.rider)), .set(\.rider, .field(\.id)),
        .set(\.place, .field(\.rider)))
    }
  }

  @Test func refusesBoundsThatDoNotAscend() {
    for bounds in [[], [.meters(1)], [.meters(2), .meters(1)]] as [[Length]] {
      #expect(throws: PipelineFault.bounds) {
        try Self.rides.bucketed(
          by: .field(\.distance), bounds: bounds, from: \.from, into: StepFields.self,
          .set(\.rides, .count))
      }
    }
  }
}

@Suite(needsMongod) struct PipelineOnServerTests {
  private static let rides = Pipeline(over: RideFields.self)

  /// Three rides of two riders: on a Sunday evening in Rome that is still Sunday there, on a Monday
  /// just after midnight there (Sunday in UTC), and two weeks later.
  private static let documents: [BSONDocument] = [
    [
      "_id": "1", "rider": "ann", "start": .datetime(milliseconds: 1_782_676_800_000),
      "end": .datetime(milliseconds: 1_782_680_400_000), "distanceM": 40_000.0, "climbs": 3,
      RideFields.key(\.temperature): 31.0, "tags": ["hot", "long"],
      "stops": [["place": "Lodi", "lengthS": 60.0], ["place": "Pavia", "lengthS": 90.0]],
    ],
    [
      "_id": "2", "rider": "ann", "start": .datetime(milliseconds: 1_782_684_000_000),
      "end": .datetime(milliseconds: 1_782_685_800_000), "distanceM": 10_000.0, "climbs": 6,
      RideFields.key(\.temperature): 20.0, "tags": ["long"], "stops": [],
    ],
    [
      "_id": "3", "rider": "bea", "start": .datetime(milliseconds: 1_783_893_600_000),
      "end": .datetime(milliseconds: 1_783_897_200_000), "distanceM": 25_000.0,
    ],
  ]

  private func rows<Row>(_ pipeline: Pipeline<RideFields, Row>) async throws -> [Document<Row>] {
    try await withTemporaryDatabase { database in
      let collection = database.collection("rides")
      try await collection.insertMany(Self.documents)
      try await database.collection("riders").insertMany([
        ["_id": "ann", "name": "Ann"], ["_id": "cleo", "name": "Cleo"],
      ])
      return try await collection.aggregate(pipeline.stages).map { Document($0) }
    }
  }

  @Test func weeksAreThoseOfTheZone() async throws {
    let rows = try await rows(
      Self.rides.grouped(
        into: WeekFields.self,
        .set(\.week, .week(of: \.start, in: try #require(ZoneID("Europe/Rome")))),
        .set(\.rides, .count), .set(\.distance, .sum(.field(\.distance))),
        .set(\.mean, .average(.field(\.distance)))
      )
      .sorted([.ascending(\.week)]))
    #expect(
      try rows.map { try $0.week?.description } == ["2026-06-22", "2026-06-29", "2026-07-13"])
    #expect(
      try rows.map { try $0.distance } == [.kilometers(40), .kilometers(10), .kilometers(25)])
    #expect(try rows.map { try $0.rides } == [1, 1, 1])
  }

  @Test func groupsByTheIdToo() async throws {
    let rows = try await rows(
      Self.rides.grouped(
        into: RiderWeekFields.self, .set(\.id, .field(\.rider)),
        .set(\.longest, .greatest(.field(\.distance))), .set(\.climbs, .average(.field(\.climbs))),
        .set(\.warm, .count(of: .field(\.temperature), above: .degreesCelsius(25)))
      )
      .sorted([.ascending(\.id)]))
    #expect(try rows.map { try $0.id } == ["ann", "bea"])
    #expect(try rows.map { try $0.longest } == [.kilometers(40), .kilometers(25)])
    #expect(try rows.map { try $0.climbs } == [4.5, nil])
    #expect(try rows.map { try $0.warm } == [1, 0])
  }

  @Test func unwindsLists() async throws {
    let rows = try await rows(
      Self.rides.unwound(
        \.stops, into: StopRowFields.self, .set(\.rider, .field(\.rider)),
        .set(\.place, .element(of: \.stops, \.place))))
    #expect(try rows.map { try $0.place } == ["Lodi", "Pavia"])
    let words = try await self.rows(
      Self.rides.unwound(
        \.tags, into: StopRowFields.self, .set(\.rider, .field(\.rider)),
        .set(\.place, .element(of: \.tags))))
    #expect(try words.map { try $0.place } == ["hot", "long", "long"])
  }

  @Test func bucketsBetweenBounds() async throws {
    let rows = try await rows(
      Self.rides.bucketed(
        by: .field(\.distance), bounds: [.kilometers(10), .kilometers(20), .kilometers(40)],
        from: \.from, into: StepFields.self, .set(\.rides, .count)
      )
      .sorted([.ascending(\.from)]))
    #expect(try rows.map { try $0.from } == [.kilometers(10), .kilometers(20)])
    #expect(try rows.map { try $0.rides } == [1, 1])
  }

  @Test func windowsLookBack() async throws {
    let rows = try await rows(
      Self.rides.windowed(
        over: .lastDays(7), by: \.rider, along: \.start, into: RunningSumFields.self,
        .set(\.start, .field(\.start)), .set(\.week, .sum(.field(\.distance)))
      )
      .sorted([.ascending(\.start)]))
    #expect(
      try rows.map { try $0.week } == [.kilometers(40), .kilometers(50), .kilometers(25)])
  }

  @Test func joinsOtherCollections() async throws {
    let rows = try await rows(
      Self.rides
        .sorted([.ascending(\.start)])
        .joined(
          with: RunnerFields.self, in: "riders", where: \.rider, equals: \.id,
          into: NamedRideFields.self, .set(\.name, .joined(\.name)),
          .set(\.time, .constant(.minutes(5)))))
    #expect(try rows.map { try $0.name } == ["Ann", "Ann"])
    #expect(try rows.map { try $0.time } == [.minutes(5), .minutes(5)])
  }

  @Test func writesIntoAnotherCollection() async throws {
    let pipeline = try Self.rides.grouped(
      into: RiderWeekFields.self, .set(\.id, .field(\.rider)),
      .set(\.longest, .greatest(.field(\.distance))), .set(\.climbs, .average(.field(\.climbs))),
      .set(\.warm, .count)
    ).merged(into: "best", on: \.id)
    try await withTemporaryDatabase { database in
      try await database.collection("rides").insertMany(Self.documents)
      _ = try await database.collection("rides").aggregate(pipeline.stages)
      #expect(try await database.collection("best").countDocuments() == 2)
    }
  }

  @Test func worksOutFields() async throws {
    let rows = try await rows(
      Self.rides.matching(\.rider == "ann").sorted([.ascending(\.start)]).selected(
        into: NamedRideFields.self, .set(\.name, .field(\.rider)),
        .set(\.time, .time(from: \.start, to: \.end) / 2 + .constant(.seconds(60)))))
    #expect(try rows.map { try $0.time } == [.minutes(31), .minutes(16)])
  }
}

@Suite struct HistogramTests {
  @Test func readsPercentilesByNearestRank() {
    let histogram = Histogram([(value: 3, count: 1), (1, 2), (2, 0), (3, 1)])
    #expect(histogram.total == 4)
    #expect([0, 25, 50, 51, 100].map { histogram.percentile($0) } == [1, 1, 1, 3, 3])
    #expect(Histogram<Int>([]).percentile(50) == nil)
    #expect(histogram.percentile(.nan) == 1)
    #expect(histogram.percentile(-5) == 1)
    #expect(histogram.percentile(.infinity) == 3)
  }
}
