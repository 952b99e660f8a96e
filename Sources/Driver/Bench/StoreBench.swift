import BSON
import Mongo

/// The short form of the driver's benchmark: eight tasks on made-up documents of about 1 kB.
package struct StoreBench: Sendable {
  /// The most bytes that the tasks write. A task that writes much stops when it has written its
  /// share.
  static let mostBytes = preparedCount * documentBytes + 2 * mostBytesOfTask + 16_000_000

  private static let documentBytes = 1000
  private static let preparedCount = 5000
  private static let bulkCount = 1000
  private static let fileBytes = 4_000_000
  private static let mostBytesOfTask = 64_000_000
  private static let tasksAtOnce = 64

  private let database: Database
  private let things: Collection
  private let written: Collection
  /// For each task.
  private let budget: Duration
  private let clock = ContinuousClock()

  init(in database: Database, for duration: Duration) {
    self.database = database
    budget = duration / 8
    things = database.collection("things")
    // What Brine writes is written in this way.
    written = database.collection("written").with(writeConcern: .majority)
  }

  func run() async throws -> [StoreMeasurement] {
    try await wholly {
      try await things.insertMany((0..<Self.preparedCount).map { Self.document($0) })
    }
    return [
      try await ping(), try await findOne(), try await findMany(), try await manyTasks(),
      try await insertOne(), try await insertMany(),
    ] + (try await files())
  }
}

extension StoreBench {
  private func ping() async throws -> StoreMeasurement {
    let admin = database.client.database("admin")
    return try await measure("ping") { _ in _ = try await admin.runCommand(["ping": 1]) }
  }

  private func findOne() async throws -> StoreMeasurement {
    try await measure("find one") { try await findOne($0) }
  }

  private func findOne(_ number: Int) async throws {
    let id = BSONValue.int64(Int64(number % Self.preparedCount))
    _ = try await things.findOne(["_id": id])
  }

  private func findMany() async throws -> StoreMeasurement {
    let bytes = Self.preparedCount * Self.documentBytes
    return try await measure("find \(Self.preparedCount)", bytes: bytes) { _ in
      try await things.withCursor { cursor in
        while try await cursor.nextBatch() != nil {}
      }
    }
  }

  private func insertOne() async throws -> StoreMeasurement {
    let most = 16_000_000 / Self.documentBytes
    return try await measure("insert one (majority, journaled)", most: most) { number in
      try await wholly { try await written.insertOne(Self.document(-1 - number)) }
    }
  }

  private func insertMany() async throws -> StoreMeasurement {
    let bytes = Self.bulkCount * Self.documentBytes
    return try await measure(
      "insert \(Self.bulkCount) (majority, journaled)", bytes: bytes,
      most: Self.mostBytesOfTask / bytes
    ) { number in
      let first = number * Self.bulkCount
      try await wholly {
        try await written.insertMany((first..<first + Self.bulkCount).map { Self.document($0) })
      }
    }
  }

  private func files() async throws -> [StoreMeasurement] {
    let files = database.gridFS()
    let bytes = [UInt8](repeating: 0x5a, count: Self.fileBytes)
    let upload = try await measure(
      "GridFS upload of 4 MB", bytes: Self.fileBytes, most: Self.mostBytesOfTask / Self.fileBytes
    ) { number in
      try await wholly { try await files.upload("file", bytes, id: .int64(Int64(number))) }
    }
    let download = try await measure("GridFS download of 4 MB", bytes: Self.fileBytes) { _ in
      try await files.withDownload(.int64(0)) { download in
        while try await download.next() != nil {}
      }
    }
    return [upload, download]
  }

  private func manyTasks() async throws -> StoreMeasurement {
    let start = clock.now
    let end = start.advanced(by: budget)
    var latencies: [Duration] = []
    try await withThrowingTaskGroup(of: [Duration].self) { group in
      for task in 0..<Self.tasksAtOnce {
        group.addTask {
          var own: [Duration] = []
          repeat {
            own.append(try await time { try await findOne(task + own.count) })
          } while clock.now < end
          return own
        }
      }
      for try await own in group { latencies += own }
    }
    return StoreMeasurement(
      "find one, \(Self.tasksAtOnce) tasks at once", latencies: latencies,
      elapsed: start.duration(to: clock.now))
  }
}

extension StoreBench {
  /// Repeats the operation while there is time, at least once after a first run that is not
  /// counted. `operation` gets its number, from 0.
  private func measure(
    _ task: String, bytes: Int? = nil, most: Int = .max, _ operation: (Int) async throws -> Void
  ) async throws -> StoreMeasurement {
    try await operation(0)
    var latencies: [Duration] = []
    let start = clock.now
    repeat {
      let number = latencies.count + 1
      latencies.append(try await time { try await operation(number) })
    } while start.duration(to: clock.now) < budget && latencies.count + 1 < most
    return StoreMeasurement(
      task, latencies: latencies, elapsed: start.duration(to: clock.now), bytes: bytes)
  }

  /// Waits for writes even when this task is cancelled: a write that ends later would create the
  /// database again after it was dropped.
  private func wholly<Success: Sendable>(
    _ write: @escaping @Sendable () async throws -> Success
  ) async throws {
    try Task.checkCancellation()
    _ = try await Task { try await write() }.value
  }

  private func time(_ body: () async throws -> Void) async throws -> Duration {
    let start = clock.now
    try await body()
    return start.duration(to: clock.now)
  }

  private static func document(_ number: Int) -> BSONDocument {
    let text = String(repeating: "brine ", count: (documentBytes - 70) / 6)
    return [
      "_id": .int64(Int64(number)), "number": .double(Double(number) / 7),
      "text": .string(text),
    ]
  }
}
