import BSON
import Foundation
import MongoTesting
import Testing

@testable import LocalMongo
@testable import Mongo

/// A reply that begins and does not end.
@Suite(needsMongod, .timeLimit(.minutes(1))) struct HalfRepliesTests {
  @Test func holdNoWorkerWhoseCallerGoes() async throws {
    try await withRelay { things, relay in
      let call = Task { try await things.find() }
      while !relay.isStalled { try await Task.sleep(for: .milliseconds(10)) }
      call.cancel()
      await #expect(throws: CancellationError.self) { try await call.value }
      try await becomesIdle(things.client)
      #expect(try await things.countDocuments() == 1, "other connections serve")
    }
  }

  @Test func holdNoWorkerBeyondADeadline() async throws {
    try await withRelay { things, _ in
      let error = try await #require(throws: MongoError.self) {
        try await things.client.withDeadline(.milliseconds(500)) { try await things.find() }
      }
      #expect(error.kind == .deadlineExceeded)
      try await becomesIdle(things.client)
    }
  }

  @Test func holdNoScopeWhoseTaskIsCancelled() async throws {
    try await withRelay { things, relay in
      let scope = Task { try await things.client.withWorker { try await things.find() } }
      while !relay.isStalled { try await Task.sleep(for: .milliseconds(10)) }
      scope.cancel()
      await #expect(throws: CancellationError.self) { try await scope.value }
    }
  }

  /// The only document is four times as long as the part of a reply that the relay forwards.
  private func withRelay(_ body: (Collection, StallingRelay) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      try await withServer(on: folder) { database, local in
        let long = BSONValue.string(String(repeating: "long ", count: 800_000))
        try await database.collection("things").insertOne(["long": long])
        let uri = try await local.uri()
        let socket = try #require(
          uri.split(separator: "/").dropFirst().first?.removingPercentEncoding)
        let relay = try StallingRelay(to: socket, keepingBackAfter: 1_000_000)
        defer { relay.end() }
        let place = try #require(
          relay.path.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
        var configuration = MongoConfiguration(
          uri: "mongodb://\(place)/?directConnection=true&socketTimeoutMS=600000")
        configuration.workers = 2
        let client = try MongoClient(configuration)
        do { try await body(client.database("test").collection("things"), relay) } catch {
          await client.shutdown()
          throw error
        }
        await client.shutdown()
      }
    }
  }

  private func becomesIdle(_ client: MongoClient) async throws {
    while client.workers.dispatcher.load.idle < 2 { try await Task.sleep(for: .milliseconds(10)) }
  }
}
