import BSON
package import Mongo

extension StoreBench {
  /// Measures a MongoDB in a database of its own, which is dropped whatever happens but `kill -9`.
  ///
  /// - Parameter name: the database's; nothing may use it yet.
  package static func measure(
    _ client: MongoClient, database name: String, _ plan: StoreBenchPlan
  ) async throws -> StoreBenchReport {
    let admin = client.database("admin")
    let version = try await admin.runCommand(["buildInfo": 1])["version"]?.stringValue
    let hello = try await admin.runCommand(["hello": 1])
    let bench = StoreBench(in: client.database(name), for: plan.duration)
    plan.onBegin(name, Self.mostBytes)
    let measurements: [StoreMeasurement]
    do {
      measurements = try await bench.run()
    } catch {
      // In a task of its own, because a cancelled task's calls do not begin. The first error is
      // thrown.
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
