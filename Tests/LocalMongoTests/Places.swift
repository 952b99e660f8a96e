import BSON
import Foundation
import Mongo
import MongoTesting
import Testing

@testable import LocalMongo

/// The trait of every suite that starts mongod.
let needsMongod = ConditionTrait.enabled(
  if: TestDeployment.mongod != nil, "needs mongod: put it into PATH or name it in BRINE_MONGOD")

/// Runs `body` with the path of a new folder, which is removed afterwards.
func withTemporaryFolder<Result>(
  _ body: (String) async throws -> Result
) async throws -> Result {
  let path = NSTemporaryDirectory() + "brine-place-\(getpid())-" + UUID().uuidString.lowercased()
  try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: path) }
  return try await body(path)
}

func configuration(_ folder: String) throws -> LocalMongoConfiguration {
  let mongod = try #require(TestDeployment.mongod)
  var configuration = LocalMongoConfiguration(
    dataFolder: folder, mongod: mongod, command: "brine test")
  configuration.logOnlyWarnings()
  return configuration
}

/// Runs `body` with a client of a private mongod and that mongod's supervisor.
@discardableResult
func withServer<Result>(
  on folder: String, _ configure: (inout LocalMongoConfiguration) -> Void = { _ in },
  _ body: (Database, LocalMongo) async throws -> Result
) async throws -> Result {
  var configuration = try configuration(folder)
  configure(&configuration)
  let local = LocalMongo(configuration)
  return try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask { try await local.run() }
    defer { group.cancelAll() }
    let client = try MongoClient(MongoConfiguration(uri: try await local.uri()))
    do {
      let result = try await body(client.database("test"), local)
      await client.shutdown()
      return result
    } catch {
      await client.shutdown()
      throw error
    }
  }
}

func processExists(_ process: Int32) -> Bool {
  FileManager.default.fileExists(atPath: "/proc/\(process)/exe")
}

/// Stops a process as `kill -STOP` does, and returns when no thread of it runs any more.
func silence(_ process: Int32) async throws {
  kill(process, SIGSTOP)
  while try isRunning(process) { try await Task.sleep(for: .milliseconds(5)) }
}

private func isRunning(_ process: Int32) throws -> Bool {
  let tasks = "/proc/\(process)/task"
  return try FileManager.default.contentsOfDirectory(atPath: tasks).contains { task in
    let status = try? String(contentsOfFile: "\(tasks)/\(task)/status", encoding: .utf8)
    // A thread that has ended meanwhile has none.
    return status.map { !$0.contains("State:\tT") } ?? false
  }
}
