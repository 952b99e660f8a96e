import Mongo
import Synchronization

/// The run of one kind: divides its count among tasks, and samples the resident size.
final class Run: Sendable {
  private struct State {
    var begun = 0
    var samples = Samples()
    var cancelled = 0
  }

  private let kind: Kind
  private let client: MongoClient
  private let state = Mutex(State())

  init(_ kind: Kind, on client: MongoClient) {
    self.kind = kind
    self.client = client
  }

  var samples: Samples { state.withLock(\.samples) }

  /// How many ended by their cancellation.
  var cancelled: Int { state.withLock(\.cancelled) }

  /// Whether some operations ended by cancellation, if some should. If there are only few, all may
  /// end before it.
  var gaveUp: Bool { !kind.isAbandoned || kind.count < Self.enough || cancelled > 0 }

  /// With this many operations, some are cancelled in the middle on every machine.
  private static let enough = 1000

  func run() async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<kind.tasks { group.addTask { try await self.work() } }
      try await group.waitForAll()
    }
  }

  private func work() async throws {
    while let number = try take() {
      guard kind.isAbandoned, number.isMultiple(of: 4) else {
        try await kind.act(client)
        continue
      }
      try await abandon()
    }
  }

  /// The number of the next operation; nil when all have begun.
  private func take() throws -> Int? {
    try state.withLock { state in
      guard state.begun < kind.count else { return nil }
      state.begun += 1
      if state.begun.isMultiple(of: kind.count / Samples.wanted) {
        state.samples.add(try ProcessStatus.residentBytes())
      }
      return state.begun
    }
  }

  private func abandon() async throws {
    let (kind, client) = (kind, client)
    let task = Task { try await kind.act(client) }
    try await Task.sleep(for: .microseconds(Int.random(in: 0...3000)))
    task.cancel()
    do {
      try await task.value
    } catch is CancellationError {
      state.withLock { $0.cancelled += 1 }
    }
  }
}
