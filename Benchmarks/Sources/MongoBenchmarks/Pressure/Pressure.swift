import BSON
import BenchmarkSupport
import Mongo
import Synchronization

/// What a client does while two calls hold its two workers and many more wait.
struct Pressure: Sendable {
  static let (workers, waiting, seconds) = (2, 200, 3)

  /// Of one core, what this process used while all waited: 1 is all of it.
  let share: Double
  /// By how many places a call was sent from its turn, at most.
  let displacement: Int

  private static let application = "bench-pressure"

  /// The server holds the first calls by a failpoint for longer than is measured.
  static func measured(on deployment: Deployment) async throws -> Pressure {
    let other = try deployment.client { $0.workers = 2 }
    let sent = Mutex<[Int64]>([])
    let client = try deployment.client { configuration in
      configuration.workers = workers
      configuration.applicationName = application
      configuration.onCommand = { event in
        guard event.name == "find", let turn = event.command?["filter"]?.documentValue?["turn"],
          let number = turn.int64Value
        else { return }
        sent.withLock { $0.append(number) }
      }
    }
    _ = try await client.database("admin").runCommand(["ping": 1])
    _ = try await other.database("admin").runCommand(hold)
    let share = try await used(while: waiting(for: client))
    await client.shutdown()
    await other.shutdown()
    return Pressure(share: share, displacement: displacement(sent.withLock(\.self)))
  }

  private static var hold: BSONDocument {
    [
      "configureFailPoint": "failCommand", "mode": ["times": .int32(Int32(workers))],
      "data": [
        "failCommands": ["find"], "blockConnection": true,
        "blockTimeMS": .int32(Int32(seconds * 1000 + 800)), "appName": .string(application),
      ],
    ]
  }

  /// Begins the calls in their turn, those that hold the workers first.
  private static func waiting(for client: MongoClient) -> [Task<Void, any Error>] {
    let collection = client.database(Deployment.database).collection("none")
    return (0..<(workers + waiting)).map { turn in
      // At once, so that it waits before the next one begins.
      Task.immediate { _ = try await collection.findOne(["turn": .int64(Int64(turn))]) }
    }
  }

  private static func used(while tasks: [Task<Void, any Error>]) async throws -> Double {
    try await Task.sleep(for: .milliseconds(300))
    let (wall, processor) = (Clock.wall.nanoseconds, Clock.processor.nanoseconds)
    try await Task.sleep(for: .seconds(seconds))
    let used = Double(Clock.processor.nanoseconds - processor)
    let share = used / Double(Clock.wall.nanoseconds - wall)
    for task in tasks { try await task.value }
    return share
  }

  /// Two workers that take turns may swap two calls on the way; a queue out of order shows more.
  private static func displacement(_ sent: [Int64]) -> Int {
    guard sent.count == workers + waiting else { return .max }
    return sent.enumerated().map { abs(Int($0.element) - $0.offset) }.max() ?? .max
  }
}
