import BSON
import BenchmarkSupport
import Mongo

extension Ours {
  /// Calls that each send one small command.
  func single() -> [Workload] {
    [
      workload("hello") { [database] count in
        for _ in 0..<count { _ = try await database.runCommand(["hello": 1]) }
      },
      workload("find-one", tally: sumOfEach) { count in
        for place in 0..<count { try await self.findOne(place) }
      },
      workload("find-one scope", tally: sumOfEach) { [client] count in
        try await client.withWorker {
          for place in 0..<count { try await self.findOne(place) }
        }
      },
      workload("find-one tasks", tally: sumOfEach) { count in
        try await self.findOne(count, by: 64)
      },
      workload("find-one executor", tally: sumOfEach) { [client] count in
        try await self.findOne(count, by: 64, on: client.executor)
      },
    ]
  }

  private func findOne(_ place: Int) async throws {
    guard let found = try await tweets.findOne(["_id": Samples.id(place)]) else {
      throw BenchmarkError("a message is gone")
    }
    keep(found)
  }

  private func findOne(
    _ count: Int, by tasks: Int, on executor: (any TaskExecutor)? = nil
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for first in 0..<tasks {
        group.addTask(executorPreference: executor) {
          for place in stride(from: first, to: count, by: tasks) { try await self.findOne(place) }
        }
      }
      try await group.waitForAll()
    }
  }

  @Sendable private func sumOfEach() async throws -> Tally {
    var tally = Tally()
    for place in 0..<100 {
      if let found = try await tweets.findOne(["_id": Samples.id(place)]) {
        tally.note(found.bytes)
      }
    }
    return tally
  }
}
