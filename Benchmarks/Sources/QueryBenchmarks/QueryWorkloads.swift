import BSON
import BenchmarkSupport
import Documents
import Mongo
import MongoBenchmarks
import Query
import Schema

extension QueryRoom {
  /// A filter in process and in the server; a query built, and sent.
  static func queryWorkloads(in place: Place, _ deployment: Deployment) throws -> [Workload] {
    let athletes = try deployment.client().database(Deployment.database).collection("athletes")
    return [
      matching(try SampleAthlete.split(place.read("athletes.bson"))),
      try scanning(athletes), building, sending(to: athletes),
    ]
  }

  /// A turn is one athlete, from bytes that nobody checked.
  private static func matching(_ athletes: [[UInt8]]) -> Workload {
    let filter = SampleFilters.lean()
    var next = 0
    return Workload("match") {
      let documents = try athletes.map { try BSONDocument(validating: $0) }
      return UInt64(documents.filter { filter.condition.matches($0) }.count)
    } run: { count in
      for _ in 0..<count {
        keep(filter.condition.matches(try BSONDocument(validating: athletes[next])))
        next = (next + 1) % athletes.count
      }
    }
  }

  /// A turn is a scan of all athletes.
  private static func scanning(_ athletes: Mongo.Collection) throws -> Workload {
    let filter = try SampleFilters.lean().rendered()
    @Sendable func count() async throws -> UInt64 {
      let options = CountOptions(hint: .document(["$natural": 1]))
      return UInt64(try await athletes.countDocuments(filter, options: options))
    }
    return Workload("scan", by: .wall) {
      try blocking { try await count() }
    } run: { times in
      try blocking { for _ in 0..<times { keep(try await count()) } }
    }
  }

  private static var building: Workload {
    Workload("build") {
      UInt64(try SampleFilters.ofNineFields(0).rendered().count)
    } run: { count in
      for turn in 0..<count { keep(try SampleFilters.ofNineFields(turn).rendered()) }
    }
  }

  /// Finds one athlete, who is among the first that the server looks at: a call can hardly be shorter.
  /// The query is built and rendered beforehand.
  private static func sending(to athletes: Mongo.Collection) -> Workload {
    Workload("send", by: .wall) {
      9
    } run: { count in
      let filter = try SampleFilters.ofNineFields(0).rendered()
      try blocking {
        for _ in 0..<count {
          guard let found = try await athletes.findOne(filter) else {
            throw BenchmarkError("nobody is found")
          }
          keep(found)
        }
      }
    }
  }
}
