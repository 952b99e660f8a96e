import BSON
import MongoTesting
import Synchronization
import Testing

@testable import Mongo

/// How long transactions wait before a retry, measured with a clock that only their sleeps move.
@Suite struct TransactionPaceTests {
  @Test func waitsHalfAsMuchAgainAfterEachFailureUpToHalfASecond() {
    let delays = [1, 2, 3, 4, 12, 13, 1000, .max].map {
      TransactionPace.delay(afterFailures: $0, jitter: 1)
    }
    #expect(delays[..<3] == [.milliseconds(5), .milliseconds(7.5), .milliseconds(11.25)])
    #expect(delays[3] == .milliseconds(16.875) && delays[4] < .milliseconds(500))
    #expect(delays[5...].allSatisfy { $0 == .milliseconds(500) })
  }

  @Test(arguments: [0, 0.5, 0.999]) func leavesAPartOfTheWaitToChance(_ jitter: Double) {
    let most = TransactionPace.delay(afterFailures: 3, jitter: 1)
    #expect(TransactionPace.delay(afterFailures: 3, jitter: jitter) == most * jitter)
  }

  @Test func drawsItsOwnChanceBelowOne() {
    let draws = (0..<1000).map { _ in TransactionPace.live.jitter() }
    #expect(draws.allSatisfy { 0 <= $0 && $0 < 1 })
    #expect(Set(draws).count > 900)
  }

  @Test func givesUpBeforeTheLimitIsSleptAway() async throws {
    let clock = SleptClock()
    var retry = TransactionRetry(at: clock.pace(jitter: 1))
    let error = MongoError(.server, "busy")
    var sleeps = 0
    while true {
      do { try await retry.rest(after: error) } catch let last as MongoError {
        #expect(last.message == "busy", "the last failure is the one to tell")
        break
      }
      sleeps += 1
      try #require(sleeps < 1000)
    }
    #expect(clock.slept < TransactionRetry.limit)
    #expect(TransactionRetry.limit - clock.slept <= .milliseconds(500))
    #expect(sleeps == clock.sleeps.count)
  }
}

extension FailPointTests {
  @Suite struct TransactionPaceTests {
    @Test(arguments: ["insert", "commitTransaction"])
    func restsBetweenAttempts(_ command: String) async throws {
      try await withClient(named: "paced") { client in
        try await withTemporaryDatabase { database in
          let things = client.database(database.name).collection("things")
          try await things.insertOne(["_id": 0])
          let failure = FailPoint.failCommand(
            command, mode: .times(5), code: 112, labels: ["TransientTransactionError"],
            client: "paced")
          let clock = SleptClock()
          var runs = 0
          try await withFailPoint(failure, on: client) {
            try await client.withSession { session in
              try await session.withTransaction(at: clock.pace(jitter: 0.5)) { session in
                runs += 1
                try await things.insertOne(["_id": 1], session: session)
              }
            }
          }
          #expect(runs == 6)
          let expected = (1...5).map { TransactionPace.delay(afterFailures: $0, jitter: 0.5) }
          #expect(clock.sleeps == expected)
          #expect(try await things.countDocuments() == 2)
        }
      }
    }

    @Test func endsATransactionThatAlwaysFails() async throws {
      try await withClient(named: "hopeless") { client in
        try await withTemporaryDatabase { database in
          let things = client.database(database.name).collection("things")
          let failure = FailPoint.failCommand(
            "insert", mode: .always, code: 112, labels: ["TransientTransactionError"],
            client: "hopeless")
          let clock = SleptClock()
          let error = try await withFailPoint(failure, on: client) {
            await #expect(throws: MongoError.self) {
              try await client.withSession { session in
                try await session.withTransaction(at: clock.pace(jitter: 1)) { session in
                  try await things.insertOne(["_id": 1], session: session)
                }
              }
            }
          }
          #expect(error?.isTransientTransactionError == true)
          #expect(clock.sleeps.count < 260, "120 s hold no more of them")
        }
      }
    }

    @Test func isCancelledWhileItRests() async throws {
      try await withClient(named: "resting", workers: 2) { client in
        try await withTemporaryDatabase { database in
          let things = client.database(database.name).collection("things")
          try await things.insertOne(["_id": 0])
          let failure = FailPoint.failCommand(
            "insert", mode: .times(1), code: 112, labels: ["TransientTransactionError"],
            client: "resting")
          let (rests, continuation) = AsyncStream.makeStream(of: Void.self)
          var pace = TransactionPace.live
          pace.sleep = { _ in
            continuation.yield()
            try await Task.sleep(for: .seconds(600))
          }
          try await withFailPoint(failure, on: client) {
            let task = Task { [pace] in
              try await client.withSession { session in
                try await session.withTransaction(at: pace) { session in
                  try await things.insertOne(["_id": 1], session: session)
                }
              }
            }
            for await _ in rests { break }
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
          }
          #expect(try await things.countDocuments() == 1)
        }
      }
    }
  }
}

/// A clock that moves only by the sleeps on it.
private final class SleptClock: Sendable {
  private let durations = Mutex<[Duration]>([])

  var sleeps: [Duration] { durations.withLock(\.self) }
  var slept: Duration { sleeps.reduce(.zero, +) }

  func pace(jitter: Double) -> TransactionPace {
    TransactionPace(
      now: { Moment(nanoseconds: 0) + self.slept },
      sleep: { duration in self.durations.withLock { $0.append(duration) } },
      jitter: { jitter })
  }
}
