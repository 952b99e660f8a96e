import BSON
import Commands
import Mongo

extension Program {
  /// Measures the configured MongoDB in a database of its own, which is dropped whatever happens but
  /// `kill -9`.
  func benchStore(_ plan: StoreBenchPlan) async throws -> StoreBenchReport {
    try await StopSignals.cancel {
      try await withMongo { uri in
        var mongo = MongoConfiguration(uri: uri, logger: logger)
        mongo.serverSelectionTimeout = .seconds(10)
        mongo.applicationName = "brine bench"
        let client = try MongoClient(mongo)
        do {
          let report = try await bench(client, plan)
          await client.shutdown()
          return report
        } catch {
          await client.shutdown()
          throw error
        }
      }
    }
  }

  private func bench(
    _ client: MongoClient, _ plan: StoreBenchPlan
  ) async throws -> StoreBenchReport {
    let admin = client.database("admin")
    let version = try await admin.runCommand(["buildInfo": 1])["version"]?.stringValue
    let hello = try await admin.runCommand(["hello": 1])
    let name = "brine_bench_" + String(UInt64.random(in: 0...(.max)), radix: 36)
    let bench = StoreBench(in: client.database(name), for: plan.duration)
    plan.onBegin(name, StoreBench.mostBytes)
    let measurements: [StoreMeasurement]
    do {
      measurements = try await bench.run()
    } catch {
      // A cancelled task's own calls do not begin any more. The first error is the one to tell.
      try? await Task { try await client.database(name).drop() }.value
      throw error
    }
    try await client.database(name).drop()
    return StoreBenchReport(
      version: version ?? "of unknown version", topology: Self.topology(hello),
      measurements: measurements)
  }

  private static func topology(_ hello: BSONDocument) -> String {
    if hello["msg"]?.stringValue == "isdbgrid" { return "sharded cluster" }
    guard let name = hello["setName"]?.stringValue else { return "one server of its own" }
    return "replica set \(name) of \(hello["hosts"]?.arrayValue?.count ?? 1)"
  }
}
