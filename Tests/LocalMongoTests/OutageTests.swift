import BSON
import Foundation
import Mongo
import Testing

@testable import LocalMongo

/// A deployment that disappears and comes back, from the point of view of clients and callers.
@Suite(needsMongod, .serialized, .timeLimit(.minutes(2))) struct OutageTests {
  @Test func failsCallsAtOnceAndLetsThemThroughWhenMongodIsBack() async throws {
    try await withTemporaryFolder { folder in
      var uri = ""
      try await withServer(on: folder) { _, local in uri = try await local.uri() }
      let client = try client(uri)
      let things = client.database("test").collection("things")
      try await withServer(on: folder) { _, _ in
        try await surely { try await things.insertOne(["_id": 1]) }
      }
      // The first calls after the loss wait for the limit; nobody waits afterwards.
      let first = await #expect(throws: MongoError.self) { try await things.findOne() }
      #expect(first?.isUnavailable == true)
      try await untilGone(things)
      let attempts: [() async throws -> Void] = [
        { _ = try await things.findOne() }, { _ = try await things.find() },
        { try await things.insertOne(["_id": 2]) },
        { try await things.withCursor { _ = try await $0.nextBatch() } },
        { _ = try await client.database("admin").runCommand(["ping": 1]) },
        { try await client.withSession { _ in } },
        { try await client.withTransaction { _ in } },
        { try await things.withChanges { _ in } },
        { try await client.withWorker { _ = try await things.findOne() } },
      ]
      for _ in 0..<20 {
        for attempt in attempts {
          let error = await #expect(throws: MongoError.self) { try await attempt() }
          #expect(error?.kind == .serverSelection && error?.isUnavailable == true)
        }
      }
      try await withServer(on: folder) { _, _ in
        let found = try await surely { try await things.find() }
        #expect(found == [["_id": 1]])
        try await surely { try await things.insertOne(["_id": 2]) }
      }
      await client.shutdown()
    }
  }

  @Test func letsATransactionOfALostServerGo() async throws {
    try await withTemporaryFolder { folder in
      let local = LocalMongo(try configuration(folder))
      let running = Task { try await local.run() }
      let client = try client(try await local.uri())
      let things = client.database("test").collection("things")
      try await surely { try await things.insertOne(["_id": 1]) }
      try await client.withSession { session in
        try await session.startTransaction()
        try await things.insertOne(["_id": 2], session: session)
        running.cancel()
        _ = await running.result
        try await untilGone(things)
        try await session.abortTransaction()
        let isOpen = try await session.isInTransaction()
        #expect(!isOpen)
      }
      await client.shutdown()
    }
  }

  private func client(_ uri: String) throws -> MongoClient {
    var configuration = MongoConfiguration(uri: uri)
    configuration.workers = 3
    configuration.serverSelectionTimeout = .seconds(1)
    configuration.monitoring = .off
    return try MongoClient(configuration)
  }

  /// Asks again and again, as callers of a service do, until the client knows of a server.
  @discardableResult
  private func surely<Success>(_ call: () async throws -> Success) async throws -> Success {
    while true {
      do { return try await call() } catch let error as MongoError where error.isUnavailable {
        try await Task.sleep(for: .milliseconds(20))
      }
    }
  }

  /// Waits until calls fail because the client knows of no server.
  private func untilGone(_ things: Collection) async throws {
    while true {
      let error = await #expect(throws: MongoError.self) { try await things.findOne() }
      if error?.message.contains("or longer") == true { return }
      try await Task.sleep(for: .milliseconds(20))
    }
  }
}
