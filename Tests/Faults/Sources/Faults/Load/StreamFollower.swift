import BSON
import Checking
import Mongo
import Synchronization

/// Follows a change stream during the whole campaign, and keeps its events.
final class StreamFollower: Sendable {
  let name: String
  private let target: Target
  private let broken: Breakage?
  private let state = Mutex(State())

  /// What is followed.
  enum Target: Sendable {
    case database(Database)
    case collection(Mongo.Collection)
  }

  private struct State {
    var seen: [ChangeRecord] = []
    var isOpen = false
    var isAtEnd = false
    var failure: String?
  }

  init(_ name: String, of target: Target, broken: Breakage?) {
    self.name = name
    self.target = target
    self.broken = broken
  }

  /// Whether the followed stream must report a change.
  func tells(of change: ChangeRecord) -> Bool {
    guard case .collection(let collection) = target else { return true }
    return collection.name == change.collection
  }

  /// In the order in which they came.
  var seen: [ChangeRecord] { state.withLock { $0.seen } }
  /// Whether the stream is open, so that it must report later changes.
  var isOpen: Bool { state.withLock { $0.isOpen } }
  /// Whether the change came that ends all streams.
  var isAtEnd: Bool { state.withLock { $0.isAtEnd } }
  /// Why the stream ended before its end; nil when it did not.
  var failure: String? { state.withLock { $0.failure } }

  /// Follows the stream until the change that ends all streams, or until a failure, which is kept.
  func run() async {
    do {
      while try await !follow() {}
    } catch {
      state.withLock { $0.failure = "\(name): the stream ended: \(error)" }
    }
  }

  /// False when the stream is to be opened anew.
  private func follow() async throws -> Bool {
    switch target {
    case .database(let database):
      try await database.withChanges { changes in try await read(changes) }
    case .collection(let collection):
      try await collection.withChanges { changes in try await read(changes) }
    }
  }

  private func read(_ changes: ChangeStream) async throws -> Bool {
    state.withLock { $0.isOpen = true }
    var count = 0
    for try await change in changes {
      if change.documentKey?["_id"] == .string(Place.end) {
        state.withLock { $0.isAtEnd = true }
        return true
      }
      guard let record = ChangeRecord(change) else { continue }
      state.withLock { $0.seen.append(record) }
      count += 1
      if broken == .streams, count == 1000 { return false }
    }
    return false
  }
}
