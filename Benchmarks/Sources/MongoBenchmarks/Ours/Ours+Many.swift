import BSON
import BenchmarkSupport
import Mongo

extension Ours {
  /// All messages, in four ways.
  func many() -> [Workload] {
    [
      workload("find-many views", tally: sumOfBatches) { [tweets] count in
        for _ in 0..<count { try await tweets.withCursor { try await readViews($0) } }
      },
      workload("find-many array", tally: sumOfArray) { [tweets] count in
        for _ in 0..<count {
          for document in try await tweets.find() {
            keep(try Message(from: document).favoriteCount)
          }
        }
      },
      workload("find-many raw", tally: sumOfBatches) { [tweets] count in
        for _ in 0..<count { try await tweets.withCursor { try await drain($0) } }
      },
      workload("find-many iterated", tally: sumOfIteration) { [tweets] count in
        for _ in 0..<count { try await tweets.withCursor { try await iterate($0) } }
      },
    ]
  }

  @Sendable private func sumOfBatches() async throws -> Tally {
    try await tweets.withCursor { cursor in
      var tally = Tally()
      while let batch = try await cursor.nextBatch() {
        for document in batch { tally.note(document.bytes) }
      }
      return tally
    }
  }

  @Sendable private func sumOfArray() async throws -> Tally {
    var tally = Tally()
    for document in try await tweets.find() { tally.note(document.bytes) }
    return tally
  }

  @Sendable private func sumOfIteration() async throws -> Tally {
    try await tweets.withCursor { cursor in
      var tally = Tally()
      for try await document in cursor { tally.note(document.bytes) }
      return tally
    }
  }
}

private func readViews(_ cursor: DocumentCursor) async throws {
  while let batch = try await cursor.nextBatch() {
    for document in batch { keep(try Message(from: document).favoriteCount) }
  }
}

private func drain(_ cursor: DocumentCursor) async throws {
  var bytes = 0
  while let batch = try await cursor.nextBatch() { bytes += batch.bytes.count }
  keep(bytes)
}

private func iterate(_ cursor: DocumentCursor) async throws {
  var bytes = 0
  for try await document in cursor { bytes += document.byteCount }
  keep(bytes)
}
