import Checking
import Mongo
import Synchronization

/// Clients that write continuously in every way, and record the outcomes.
final class Load: Sendable {
  /// The pause between two writes of a writer: more writes would only measure the machine.
  private static let rest: Duration = .milliseconds(25)

  let client: MongoClient
  let database: Database
  let acknowledgements = Acknowledgements()
  let broken: Breakage?
  private let round = Atomic(0)
  private let goesOn = Atomic(true)
  private let state = Mutex(State())

  private struct State {
    var log = ClientLog()
    var failures: [String: Int] = [:]
    var starved: [ContinuousClock.Instant] = []
  }

  init(on client: MongoClient, database: String, broken: Breakage?) {
    self.client = client
    self.database = client.database(database)
    self.broken = broken
  }

  var log: ClientLog { state.withLock { $0.log } }
  /// Errors of the driver by their descriptions, and how often each came.
  var failures: [String: Int] { state.withLock { $0.failures } }
  /// When calls gave up, since the round began, because no connection was free.
  var starved: [ContinuousClock.Instant] { state.withLock { $0.starved } }

  static let writers: [any Writer] = [
    Inserter(number: 1), Inserter(number: 2), Adder(number: 1), Adder(number: 2),
    AskingAdder(number: 1), AskingAdder(number: 2), Mover(number: 1), Mover(number: 2),
  ]

  /// Writes until `stop`.
  func run() async {
    await withTaskGroup { group in
      for writer in Self.writers {
        group.addTask { await self.run(writer) }
      }
    }
  }

  private func run(_ writer: any Writer) async {
    var count = 0
    while goesOn.load(ordering: .relaxed), !Task.isCancelled {
      count += 1
      let round = round.load(ordering: .relaxed)
      await writer.write("\(writer.name)-\(count) (round \(round))", number: count, for: self)
      try? await Task.sleep(for: Self.rest)
    }
  }

  /// Lets the writers finish what they have begun.
  func stop() { goesOn.store(false, ordering: .relaxed) }

  /// Names of writes contain this round's number from now on.
  func begin(round number: Int) {
    round.store(number, ordering: .relaxed)
    state.withLock { $0.starved = [] }
    acknowledgements.forget()
  }

  func note(_ change: (inout ClientLog) -> Void) { state.withLock { change(&$0.log) } }

  /// Makes one write and returns its outcome. With the breakage `retries`, it writes again after a
  /// failure.
  func attempt(
    _ name: String, of writer: any Writer, _ write: () async throws -> Void
  ) async -> Outcome {
    for _ in 0..<(broken == .retries ? 20 : 1) {
      do {
        try await write()
        acknowledgements.note(writer.name)
        return .acknowledged
      } catch {
        noteFailure(error, of: name)
        if let error = error as? MongoError, error.kind == .waitQueueTimeout { return .refused }
        if broken == .retries { try? await Task.sleep(for: .milliseconds(100)) }
      }
    }
    return .unknown
  }

  private func noteFailure(_ error: any Error, of name: String) {
    let kind = "\(name.prefix { $0 != "-" }): \(error)"
    state.withLock { $0.failures[kind, default: 0] += 1 }
    guard let error = error as? MongoError else { return }
    if error.kind == .waitQueueTimeout || error.kind == .waitQueueFull {
      state.withLock { $0.starved.append(.now) }
    }
    guard error.isDuplicateKey else { return }
    // The name is new, so the duplicate must come from another attempt of the same call.
    note { $0.contradictions.append("\(name): refused as a second one of itself") }
  }
}
