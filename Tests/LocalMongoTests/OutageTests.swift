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
      try await expectNoCallBegins(with: client)
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

  /// Each timeout of the client is an hour: only the supervisor's word can let its calls go.
  @Test func letsCallsGoWhenMongodFallsSilentAndThroughWhenItGoesOn() async throws {
    try await withPatientClient { client, local in
      let things = client.database("test").collection("things")
      try await things.insertOne(["_id": 1])
      let process = try #require(local.process)
      try await silence(process)
      defer { kill(process, SIGCONT) }
      try await expectOutage(of: [
        { _ = try await things.findOne() }, { try await things.insertOne(["_id": 2]) },
        { try await client.withTransaction { _ = try await things.insertOne([:], session: $0) } },
        { try await things.withCursor { _ = try await $0.nextBatch() } },
      ])
      try await expectNoCallBegins(with: client)
      let late = try patientClient(try await local.uri())
      local.keepInformed(late)
      try await expectNoCallBegins(with: late)
      kill(process, SIGCONT)
      let found = try await surely { try await things.find(options: .init(sort: ["_id": 1])) }
      // Of the write that was let go nobody knows more.
      #expect(found == [["_id": 1]] || found == [["_id": 1], ["_id": 2]])
      try await surely { try await things.insertOne(["_id": 3]) }
      try await surely { try await late.database("test").collection("things").findOne() }
      await late.shutdown()
      #expect(local.process == process)
    }
  }

  @Test func letsCallsThroughWhenASilentMongodWasStartedAgain() async throws {
    try await withPatientClient(hangTimeout: .seconds(10)) { client, local in
      let things = client.database("test").collection("things")
      try await things.insertOne(["_id": 1])
      let process = try #require(local.process)
      try await silence(process)
      try await expectOutage(of: [{ _ = try await things.findOne() }])
      try await surely { try await things.insertOne(["_id": 2]) }
      #expect(local.process != process)
    }
  }

  @Test func letsCallsGoWhenMongodCannotBeStartedAgain() async throws {
    try await withTemporaryFolder { base in
      let (program, real) = (base + "/mongod", try configuration(base).mongod.path)
      func lead(to target: String) throws {
        try? FileManager.default.removeItem(atPath: program)
        try FileManager.default.createSymbolicLink(
          atPath: program, withDestinationPath: target)
      }
      try lead(to: real)
      let own = try MongodBinary.find(explicit: program, environment: [:])
      try await withPatientClient(of: own) { client, local in
        let things = client.database("test").collection("things")
        try await things.insertOne(["_id": 1])
        try lead(to: "/bin/false")
        let process = try #require(local.process)
        kill(process, SIGKILL)
        while local.process == process { await Task.yield() }
        try await expectOutage(of: [
          { _ = try await things.findOne() }, { try await things.insertOne(["_id": 1]) },
        ])
        try await expectNoCallBegins(with: client)
        try lead(to: real)
        #expect(try await surely { try await things.find() } == [["_id": 1]])
      }
    }
  }

  /// All at once: none of them ends while mongod is silent and its supervisor says nothing.
  private func expectOutage(of calls: [@Sendable () async throws -> Void]) async throws {
    for call in calls.map({ call in Task { try await call() } }) {
      let error = await #expect(throws: MongoError.self) { try await call.value }
      #expect(error?.isUnavailable == true)
    }
  }

  /// Again and again: none of them takes a worker away.
  private func expectNoCallBegins(with client: MongoClient) async throws {
    let things = client.database("test").collection("things")
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
  }

  private func withPatientClient(
    of mongod: MongodBinary? = nil, hangTimeout: Duration = .seconds(60),
    _ body: (MongoClient, LocalMongo) async throws -> Void
  ) async throws {
    let configure = { (configuration: inout LocalMongoConfiguration) in
      if let mongod { configuration.mongod = mongod }
      configuration.hangTimeout = hangTimeout
    }
    try await withTemporaryFolder { folder in
      try await withServer(on: folder + "/data", configure) { _, local in
        let client = try patientClient(try await local.uri())
        local.keepInformed(client)
        try await body(client, local)
        await client.shutdown()
      }
    }
  }

  private func patientClient(_ uri: String) throws -> MongoClient {
    let hour = 3_600_000
    var configuration = MongoConfiguration(
      uri: uri + "&serverSelectionTimeoutMS=\(hour)&connectTimeoutMS=\(hour)"
        + "&socketTimeoutMS=\(hour)")
    configuration.monitoring = .off
    return try MongoClient(configuration)
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
