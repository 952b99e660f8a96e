import BSON
import Mongo

/// One kind of operation that is repeated many times.
struct Kind: Sendable {
  let name: String
  let count: Int
  /// How many tasks run it at the same time.
  let tasks: Int
  /// Whether every fourth one is cancelled at a random moment.
  let isAbandoned: Bool
  let act: @Sendable (MongoClient) async throws -> Void
}

extension Kind {
  static let collection = "things"
  static let database = "soak"
  /// How many documents the collection has.
  static let documents = 500

  /// In the order in which they are run.
  static func all(_ options: Options, _ configuration: MongoConfiguration) -> [Kind] {
    [
      Kind(
        name: "finds", count: options.finds, tasks: 16, isAbandoned: false
      ) { client in
        let id = Int64.random(in: 0..<Int64(documents))
        guard try await things(client).findOne(["_id": .int64(id)]) != nil else {
          throw SoakError("a document was not found")
        }
      },
      Kind(name: "cursors", count: options.others, tasks: 16, isAbandoned: true) { client in
        try await things(client).withCursor(options: .init(batchSize: 5)) { cursor in
          for _ in 0..<Int.random(in: 0...3) { _ = try await cursor.nextBatch() }
        }
      },
      Kind(name: "sessions", count: options.others, tasks: 16, isAbandoned: true) { client in
        try await client.withSession { session in
          for _ in 0..<Int.random(in: 0...2) {
            _ = try await things(client).findOne(session: session)
          }
        }
      },
      Kind(name: "streams", count: options.others, tasks: 16, isAbandoned: true) { client in
        try await things(client).withChanges(options: .init(maxAwaitTime: .milliseconds(1))) {
          changes in
          for _ in 0..<Int.random(in: 0...1) { _ = try await changes.nextInTime() }
        }
      },
      Kind(name: "clients", count: options.clients, tasks: 4, isAbandoned: false) { _ in
        try await useClient(MongoClient(configuration))
      },
    ]
  }

  private static func things(_ client: MongoClient) -> Collection {
    client.database(database).collection(collection)
  }

  /// Uses a client that has an open cursor, session and stream when it ends, either by shutdown or
  /// by being released.
  private static func useClient(_ client: MongoClient) async throws {
    let things = things(client)
    let isForgotten = Bool.random()
    let user = Task {
      try await things.withChanges(options: .init(maxAwaitTime: .milliseconds(1))) { changes in
        _ = try await changes.nextInTime()
        try await things.withCursor(options: .init(batchSize: 5)) { cursor in
          while try await cursor.nextBatch() != nil {}
        }
      }
    }
    try await Task.sleep(for: .microseconds(Int.random(in: 0...20_000)))
    user.cancel()
    if isForgotten { return }
    await client.shutdown()
    _ = await user.result
  }
}
