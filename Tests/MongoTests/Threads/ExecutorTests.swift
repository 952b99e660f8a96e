import BSON
import MongoTesting
import Synchronization
import Testing

@testable import Mongo

@Suite(needsMongod, .timeLimit(.minutes(1))) struct ExecutorTests {
  /// A call that hops is sent from another thread than that of its task.
  @Test func makesTheCallsOfItsTasksOnWorkersWithoutAHop() async throws {
    try await withTemporaryDatabase { database in
      let isSentByItsTask = Mutex<[Bool]>([])
      try await withClient(named: "hopless") {
        $0.onCommand = { event in
          guard event.name == "insert", case .started = event.phase else { return }
          let hasTask = withUnsafeCurrentTask { $0 != nil }
          isSentByItsTask.withLock { $0.append(hasTask) }
        }
      } _: { client in
        let things = client.database(database.name).collection("things")
        try await withThrowingTaskGroup { group in
          for number in Int64(1)...50 {
            group.addTask(executorPreference: client.executor) {
              try await things.insertOne(["_id": .int64(number)])
              return worker()
            }
          }
          for try await worker in group { #expect(worker != nil) }
        }
        let sent = isSentByItsTask.withLock(\.self)
        #expect(sent == Array(repeating: true, count: 50))
        try await things.insertOne(["_id": 51])
        #expect(isSentByItsTask.withLock(\.last) == false)
      }
      let outside = worker()
      #expect(outside == nil)
    }
  }

  /// With two workers, one is for tasks, and the other is always free for calls.
  @Test func leavesAWorkerToCallsWhateverItsTasksDo() async throws {
    try await withClient(named: "free", workers: 2, queueTimeout: .seconds(5)) { client in
      let admin = client.database("admin")
      let isOver = Flag()
      defer { isOver.set() }
      let busy = Task(executorPreference: client.executor) {
        while !isOver.isSet {}
        return worker()?.index
      }
      for _ in 0..<10 { _ = try await admin.runCommand(["ping": 1]) }
      isOver.set()
      let index = await busy.value
      #expect(index == 1)
    }
  }

  @Test func holdsNoWorkerWhileATaskWaitsForSomethingElse() async throws {
    try await withClient(named: "waiting", workers: 2, queueTimeout: .seconds(5)) { client in
      let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
      let waiting = Task(executorPreference: client.executor) {
        for await _ in stream {}
        return try await client.database("admin").runCommand(["ping": 1])["ok"]
      }
      // These sessions need the one worker that sessions can have.
      for _ in 0..<3 { try await client.withSession { _ in } }
      continuation.finish()
      let answer = try await waiting.value
      #expect(answer?.doubleValue == 1)
    }
  }

  /// The first task ends only after the second task and the session have had a turn.
  @Test func givesWayInTheMiddleOfATasksCalls() async throws {
    try await withThings(300, named: "turns") { client, things in
      let isOver = Flag()
      defer { isOver.set() }
      let calls = calls(of: things, until: isOver)
      let batches = Task(executorPreference: client.executor) {
        while !isOver.isSet {
          try await things.withCursor(options: .init(batchSize: 2)) { cursor in
            while try await cursor.nextBatch() != nil {}
          }
        }
      }
      for _ in 0..<5 { try await client.withSession { _ in } }
      let last = Task(executorPreference: client.executor) { isOver.set() }
      await last.value
      try await calls.value
      try await batches.value
    }
  }

  /// A worker also serves its own cursor while a task of the executor keeps it busy.
  @Test func givesWayToACursorThatTheWorkerReads() async throws {
    try await withThings(20, named: "cursor") { _, things in
      let isOver = Flag()
      defer { isOver.set() }
      try await things.withCursor(options: .init(batchSize: 2)) { cursor in
        #expect(try await cursor.nextBatch()?.count == 2)
        let busy = calls(of: things, until: isOver)
        while try await cursor.nextBatch() != nil {}
        isOver.set()
        try await busy.value
      }
    }
  }

  @Test func endsACursorThatTheWorkerReads() async throws {
    try await withThings(20, named: "errand") { client, things in
      let (hasBegun, isOver) = (Flag(), Flag())
      defer { isOver.set() }
      let busy = try await things.withCursor(options: .init(batchSize: 2)) { cursor in
        _ = try await cursor.nextBatch()
        let busy = calls(of: things, until: isOver, begun: hasBegun)
        while !hasBegun.isSet { await Task.yield() }
        return busy
      }
      // Bounded by the suite's limit.
      while client.workers.dispatcher.load.waiting > 0 { await Task.yield() }
      isOver.set()
      try await busy.value
    }
  }

  /// Each session holds a worker. If the code between its calls needed a second worker, as many
  /// tasks as workers would wait for each other until the queue refuses them.
  @Test(arguments: [2, 4]) func locksNoSessionsOut(workers: Int) async throws {
    try await withClient(
      named: "sessions", workers: workers, queueTimeout: .seconds(20)
    ) { client in
      let admin = client.database("admin")
      try await withThrowingTaskGroup { group in
        for _ in 0..<16 {
          group.addTask(executorPreference: client.executor) {
            try await client.withSession { session in
              for _ in 0..<3 {
                _ = try await admin.runCommand(["ping": 1], session: session)
                await Task.yield()
              }
            }
            return try await client.withWorker { try await admin.runCommand(["ping": 1])["ok"] }
          }
        }
        for try await answer in group { #expect(answer?.doubleValue == 1) }
      }
    }
  }

  @Test func letsTheClientEndInTheMiddleOfATasksCalls() async throws {
    let (calls, client) = try await withClient(named: "end") { client in
      let hasBegun = Flag()
      let calls = Task(executorPreference: client.executor) {
        while true {
          _ = try await client.database("admin").runCommand(["ping": 1])
          hasBegun.set()
        }
      }
      while !hasBegun.isSet { await Task.yield() }
      return (calls, client)
    }
    let error = try await #require(throws: MongoError.self) { try await calls.value }
    #expect(error.kind == .closed)
    await client.shutdown()
  }

  /// The first task yields, and never gets another turn.
  @Test func opensNoCursorOnTheWorkerForCalls() async throws {
    try await withClient(named: "long", workers: 2, queueTimeout: .milliseconds(500)) { client in
      let (isQueued, isOver) = (Flag(), Flag())
      defer { isOver.set() }
      let first = Task(executorPreference: client.executor) {
        let start = Moment.now
        while !isQueued.isSet || start.duration(to: .now) < .milliseconds(5) {}
        return try await client.performLong(BareOperation.commit, in: nil) { _, _ in
          WorkerThread.current?.worker.index
        }
      }
      while client.workers.dispatcher.load.idle > 1 { await Task.yield() }
      let second = Task(executorPreference: client.executor) { while !isOver.isSet {} }
      while client.workers.dispatcher.load.waiting == 0 { await Task.yield() }
      isQueued.set()
      let error = try await #require(throws: MongoError.self) { try await first.value }
      #expect(error.kind == .waitQueueTimeout)
      isOver.set()
      await second.value
    }
  }

  @Test func servesSessionsCursorsScopesAndDeadlines() async throws {
    try await withTemporaryDatabase { database in
      let client = database.client
      let things = database.collection("things")
      try await withTaskExecutorPreference(client.executor) {
        try await things.insertMany((1...5).map { ["_id": .int64($0)] })
        try await client.withTransaction { session in
          try await things.insertOne(["_id": 6], session: session)
        }
        _ = try await client.withWorker { try await things.insertOne(["_id": 7]) }
        var ids: [Int64?] = []
        try await things.withCursor(options: .init(sort: ["_id": 1], batchSize: 2)) { cursor in
          for try await document in cursor { ids.append(document["_id"]?.int64Value) }
        }
        #expect(ids == [1, 2, 3, 4, 5, 6, 7])
        let error = try await #require(throws: MongoError.self) {
          try await client.withDeadline(.milliseconds(50)) {
            try await things.find(["$where": "sleep(60000) || true"])
          }
        }
        #expect(error.kind == .deadlineExceeded)
      }
    }
  }

  @Test func bringsTasksToTheirEndWhenTheQueueHasNoRoom() async throws {
    try await withClient(named: "full", workers: 2, queueLimit: 3) { client in
      let isOver = Flag()
      defer { isOver.set() }
      let busy = Task(executorPreference: client.executor) { while !isOver.isSet {} }
      let many = (0..<20).map { number in
        Task(executorPreference: client.executor) { number }
      }
      for (number, task) in many.enumerated().dropFirst(10) {
        let value = await task.value
        #expect(value == number)
      }
      isOver.set()
      var sum = 0
      for task in many { sum += await task.value }
      #expect(sum == 190)
      await busy.value
    }
  }

  @Test func bringsTasksToTheirEndAfterTheClients() async throws {
    let client = try await withClient(named: "late") { $0 }
    let late = Task(executorPreference: client.executor) {
      try await client.database("admin").runCommand(["ping": 1])
    }
    let error = try await #require(throws: MongoError.self) { try await late.value }
    #expect(error.kind == .closed)
  }

  /// With two workers only one is for tasks, cursors and sessions.
  private func withThings(
    _ count: Int64, named name: String, _ body: (MongoClient, Collection) async throws -> Void
  ) async throws {
    try await withTemporaryDatabase { database in
      try await withClient(named: name, workers: 2, queueTimeout: .seconds(20)) { client in
        let things = client.database(database.name).collection("things")
        try await things.insertMany((1...count).map { ["_id": .int64($0)] })
        try await body(client, things)
      }
    }
  }

  /// Makes one call after the other until it is cancelled.
  private func calls(
    of things: Collection, until isOver: Flag, begun hasBegun: Flag = Flag()
  ) -> Task<Void, any Error> {
    Task(executorPreference: things.client.executor) {
      while !isOver.isSet {
        _ = try await things.findOne(["_id": 1])
        hasBegun.set()
      }
    }
  }

  /// The worker whose thread runs this; nil elsewhere.
  private func worker() -> Worker? { WorkerThread.current?.worker }
}

/// A flag that one task sets for others.
private final class Flag: Sendable {
  private let value = Mutex(false)
  var isSet: Bool { value.withLock(\.self) }
  func set() { value.withLock { $0 = true } }
}
