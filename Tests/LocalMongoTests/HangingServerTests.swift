import BSON
import Foundation
import MongoTesting
import Testing

@testable import LocalMongo
@testable import Mongo

/// A server that runs but does not respond: the client gets no error, and `maxTimeMS` has no
/// effect.
@Suite(needsMongod, .serialized, .timeLimit(.minutes(2))) struct HangingServerTests {
  /// There is no deadline, and the socket timeout is longer than that of the test.
  @Test func letsGoOfCallsToAServerThatTheMonitoringHasLost() async throws {
    try await withTemporaryFolder { folder in
      try await withServer(on: folder) { _, local in
        let options =
          "heartbeatFrequencyMS=500&connectTimeoutMS=500&serverSelectionTimeoutMS=500"
          + "&socketTimeoutMS=600000"
        let client = try MongoClient(
          MongoConfiguration(uri: try await local.uri() + "&\(options)"))
        let things = client.database("test").collection("things")
        try await things.insertOne(["_id": 0])
        let process = try #require(local.process)
        try await silence(process)
        defer { kill(process, SIGCONT) }
        let error = await #expect(throws: MongoError.self) {
          try await things.insertOne(["_id": 1])
        }
        #expect(error?.isUnavailable == true)
        kill(process, SIGCONT)
        await client.shutdown()
      }
    }
  }

  @Test func freesTheWorkersOfCallsWithADeadline() async throws {
    try await withTemporaryFolder { folder in
      try await withServer(on: folder) { database, local in
        let things = database.collection("things")
        try await things.insertOne(["_id": 0])
        let process = try #require(local.process)
        try await silence(process)
        defer { kill(process, SIGCONT) }
        for number in 1...3 {
          let error = try await #require(throws: MongoError.self) {
            try await database.client.withDeadline(.milliseconds(200)) {
              try await things.insertOne(["_id": .int64(Int64(number))])
            }
          }
          #expect(error.kind == .deadlineExceeded)
        }
        let free = ContinuousClock.now + .seconds(20)
        while database.client.workers.dispatcher.load.idle < 8 - 2, .now < free {
          try await Task.sleep(for: .milliseconds(10))
        }
        #expect(database.client.workers.dispatcher.load.idle >= 8 - 2)
        kill(process, SIGCONT)
        #expect(try await things.findOne(["_id": 0]) != nil)
        while database.client.workers.dispatcher.load.idle < 8 {
          try await Task.sleep(for: .milliseconds(10))
        }
        try await things.insertOne(["_id": 9])
      }
    }
  }

  /// Nobody responds when the client ends its sessions.
  @Test func holdsNoShutdown() async throws {
    try await withTemporaryFolder { folder in
      try await withServer(on: folder) { _, local in
        let client = try MongoClient(
          MongoConfiguration(uri: try await local.uri() + "&socketTimeoutMS=600000"))
        try await client.database("test").collection("things").insertOne(["_id": 0])
        let process = try #require(local.process)
        try await silence(process)
        defer { kill(process, SIGCONT) }
        await client.shutdown()
      }
    }
  }

  @Test func isKilledAndStartedAgainByItsSupervisor() async throws {
    try await withTemporaryFolder { folder in
      try await withServer(on: folder, { $0.hangTimeout = .seconds(5) }) { database, local in
        let things = database.collection("things")
        try await things.insertOne(["_id": 0])
        let process = try #require(local.process)
        try await silence(process)
        while local.process == process || local.process == nil {
          try await Task.sleep(for: .milliseconds(50))
        }
        #expect(try await things.findOne(["_id": 0]) != nil)
      }
    }
  }
}
