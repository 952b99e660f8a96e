import BSON
import BenchmarkSupport
import Mongo

extension Ours {
  /// Documents one by one and in bulk, each time into an empty collection.
  func inserts() -> [Workload] {
    [
      insertEach("small", small), insertEach("large", large),
      insertMany("small", small, Samples.smallCount),
      insertMany("large", large, Samples.largeCount),
    ]
  }

  /// A file up and down, in memory at this end.
  func files() -> [Workload] {
    let (bucket, kept) = (database.gridFS("ours"), database.gridFS("kept"))
    let drop = { @Sendable () async throws -> Void in try await bucket.drop() }
    let upload = workload(
      "upload", writing: "ours.chunks", once: 1, prepare: drop
    ) { count in
      for _ in 0..<count { try await bucket.upload("file", self.file) }
    }
    let tally = { @Sendable () async throws -> Tally in
      var tally = Tally()
      tally.note(try await kept.download(Samples.fileID))
      return tally
    }
    let download = workload("download", tally: tally) { count in
      for _ in 0..<count { keep(try await kept.download(Samples.fileID).count) }
    }
    return [upload, download]
  }

  private func insertEach(_ name: String, _ document: BSONDocument) -> Workload {
    let collection = database.collection("ours")
    return workload("insert-one \(name)", writing: "ours", once: 3, prepare: empty) { count in
      for _ in 0..<count { try await collection.insertOne(document) }
    }
  }

  private func insertMany(_ name: String, _ document: BSONDocument, _ number: Int) -> Workload {
    let collection = database.collection("ours")
    let documents = [BSONDocument](repeating: document, count: number)
    return workload("insert-many \(name)", writing: "ours", once: 1, prepare: empty) { count in
      for _ in 0..<count { try await collection.insertMany(documents) }
    }
  }

  /// A workload that writes to a collection which `prepare` has emptied; sure when doing it `once`
  /// so many times leaves there what the others leave.
  private func workload(
    _ name: String, writing collection: String, once: Int,
    prepare: @escaping @Sendable () async throws -> Void,
    run: @escaping @Sendable (_ count: Int) async throws -> Void
  ) -> Workload {
    let tally = { @Sendable () async throws -> Tally in
      try await run(once)
      return try await self.size(of: collection)
    }
    return workload(name, prepare: prepare, tally: tally, run: run)
  }

  @Sendable private func empty() async throws {
    try await database.collection("ours").drop()
    try await database.createCollection("ours")
    try await settle()
  }

  /// Has the server write out what it holds, so that nobody pays for what others wrote.
  private func settle() async throws {
    _ = try await client.database("admin").runCommand(["fsync": 1])
  }

  /// What lies in a collection, by number and size: ids and times differ between peers.
  private func size(of name: String) async throws -> Tally {
    try await database.collection(name).withCursor { cursor in
      var tally = Tally()
      while let batch = try await cursor.nextBatch() {
        for document in batch { tally.note(size: document.byteCount) }
      }
      return tally
    }
  }
}
