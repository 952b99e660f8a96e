import BSON
package import BenchmarkSupport
import Mongo
import MongoBenchmarks
import Query

/// The edge, the matcher and typed queries beside those who do the same.
package enum QueryRoom: Room {
  package static let name = "query"

  package static func worker(
    _ name: String, in place: Place
  ) throws -> (about: String, workloads: [Workload])? {
    guard name == "ours" else { return nil }
    return ("ours", try edgeWorkloads(in: place) + queryWorkloads(in: place, Deployment()))
  }

  package static func run(_ options: Options, in place: Place) throws {
    try prepare(place)
    let ours = try place.start("ours", worker: "ours", of: name)
    let python = try place.start(
      "Python", script: "query_worker.py",
      ["athlete.json", "athlete.bson", "athletes.bson", "filter.bson"].map { place.path(of: $0) })
    defer {
      ours.stop()
      python.stop()
    }
    print("beside \(try python.about())")
    try QueryTable(ours: ours, python: python, options).print()
  }

  /// Hands out what is read, and stores the athletes for the server to scan.
  private static func prepare(_ place: Place) throws {
    try place.write(SampleAthlete.json.utf8, to: "athlete.json")
    try place.write(try SampleAthlete.stored().bytes, to: "athlete.bson")
    let athletes = try SampleAthlete.many(SampleAthlete.count)
    try place.write(athletes.flatMap(\.bytes), to: "athletes.bson")
    try place.write(try SampleFilters.lean().rendered().bytes, to: "filter.bson")
    let deployment = try Deployment()
    try blocking {
      let client = try deployment.client()
      try await deployment.start(client)
      try await client.database(Deployment.database).collection("athletes").insertMany(athletes)
      await client.shutdown()
    }
  }

  package static func allocations() throws -> Allocations {
    throw BenchmarkError("the allocations of queries are not counted")
  }
}
