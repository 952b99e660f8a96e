import BSON
import BenchmarkSupport
import Mongo

/// Our driver's work.
final class Ours: Sendable {
  let client: MongoClient
  let database: Database
  let tweets: Collection
  let small: BSONDocument
  let large: BSONDocument
  let file: [UInt8]

  init(_ deployment: Deployment, in place: Place) throws {
    client = try deployment.client()
    database = client.database(Deployment.database)
    tweets = database.collection("tweets")
    small = try BSONDocument(validating: place.read("small.bson"))
    large = try BSONDocument(validating: place.read("large.bson"))
    file = try place.read("file.bin")
  }

  func workloads() -> [Workload] { single() + many() + inserts() + files() }

  /// A workload of this driver: `run` in an ordinary task, by the time that goes by.
  func workload(
    _ name: String, prepare: (@Sendable () async throws -> Void)? = nil,
    tally: @escaping @Sendable () async throws -> Tally = { Tally() },
    run: @escaping @Sendable (_ count: Int) async throws -> Void
  ) -> Workload {
    Workload(name, by: .wall) {
      if let prepare { try blocking(prepare) }
    } fingerprint: {
      if let prepare { try blocking(prepare) }
      return try blocking(tally).fingerprint
    } run: { count in
      try blocking { try await run(count) }
    }
  }
}
