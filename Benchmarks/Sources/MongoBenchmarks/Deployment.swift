import BSON
import BenchmarkSupport
import Foundation
import Logging
package import Mongo

/// The private server that the script has started, on its unix socket.
package struct Deployment {
  /// Where all workers work.
  package static let database = "bench"

  /// The server's socket, by its path.
  private let socket: String

  package init() throws {
    guard let path = ProcessInfo.processInfo.environment["BENCH_MONGO_SOCKET"] else {
      throw BenchmarkError("BENCH_MONGO_SOCKET names no server; run Scripts/bench, which does")
    }
    socket = path
  }

  /// The same for every worker, concerns included: majority and journal are our defaults.
  var uri: String {
    let host = socket.replacing("/", with: "%2F")
    return "mongodb://\(host)/?directConnection=true&w=majority&journal=true&wTimeoutMS=30000"
  }

  /// A client of ours; a pool of `workers`, by default that of the product.
  package func client(_ change: (inout MongoConfiguration) -> Void = { _ in }) throws -> MongoClient
  {
    var configuration = MongoConfiguration(uri: uri)
    // Slow operations are what is measured here, not what is worth a line each.
    configuration.logger.logLevel = .critical
    change(&configuration)
    return try MongoClient(configuration)
  }

  /// Makes the server the primary of a set of one, and stores what is read. Gives its version.
  func prepare(_ place: Place) async throws -> String {
    let client = try client()
    try await start(client)
    let database = client.database(Self.database)
    try await database.collection("tweets").insertMany(try Samples.tweets())
    try await database.gridFS("kept").upload("file", try place.read("file.bin"), id: Samples.fileID)
    let about = try await client.database("admin").runCommand(["buildInfo": 1])
    await client.shutdown()
    return about["version"]?.stringValue ?? "of an unknown version"
  }

  /// Makes the server the primary of a set of one.
  package func start(_ client: MongoClient) async throws {
    try await becomePrimary(client.database("admin"))
  }

  private func becomePrimary(_ admin: Database) async throws {
    let member: BSONDocument = ["_id": .int32(0), "host": .string(socket)]
    let set: BSONDocument = ["_id": "bench", "members": [.document(member)]]
    _ = try await admin.runCommand(["replSetInitiate": .document(set)])
    while try await admin.runCommand(["hello": 1])["isWritablePrimary"]?.boolValue != true {
      try await Task.sleep(for: .milliseconds(50))
    }
  }
}
