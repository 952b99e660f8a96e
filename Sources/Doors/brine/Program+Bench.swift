import Bench
import Mongo

extension Program {
  /// Measures the configured MongoDB in a database of its own, which is dropped whatever happens
  /// but `kill -9`.
  func benchStore(_ plan: StoreBenchPlan) async throws -> StoreBenchReport {
    try await StopSignals.cancel {
      try await withMongo { uri in
        var mongo = MongoConfiguration(uri: uri, logger: logger)
        mongo.serverSelectionTimeout = .seconds(10)
        mongo.applicationName = "brine bench"
        let client = try MongoClient(mongo)
        do {
          let name = "brine_bench_" + String(UInt64.random(in: 0...(.max)), radix: 36)
          let report = try await StoreBench.measure(client, database: name, plan)
          await client.shutdown()
          return report
        } catch {
          await client.shutdown()
          throw error
        }
      }
    }
  }
}
