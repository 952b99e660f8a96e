import Foundation
import Synchronization

/// Watches continuously which mongods use a data folder.
final class MongodWatch: Sendable {
  private let folder: String
  private let crowds = Mutex<[Set<Int32>]>([])
  private let seen = Mutex<Set<Int32>>([])

  init(on dataFolder: String) { folder = dataFolder }

  /// The groups of mongods that were running at the same time; empty if there was never more than
  /// one.
  var simultaneous: [Set<Int32>] { crowds.withLock(\.self) }

  /// All mongods that were seen.
  var all: Set<Int32> { seen.withLock(\.self) }

  /// The mongods that are running now.
  var present: [Int32] { Self.mongods(on: folder) }

  /// Watches until the task is cancelled.
  func run() async {
    while !Task.isCancelled {
      let now = Set(present)
      if now.count > 1 { crowds.withLock { $0.append(now) } }
      seen.withLock { $0.formUnion(now) }
      try? await ContinuousClock().sleep(for: .milliseconds(2))
    }
  }

  /// Found by the folder in mongod's arguments, which no command line of Brine contains.
  static func mongods(on dataFolder: String) -> [Int32] { ProcessTable.naming(dataFolder + "/db") }
}

/// Runs the body while the mongods on a data folder are watched.
func withMongodWatch(
  on dataFolder: String, _ body: (MongodWatch) async throws -> Void
) async throws {
  let watch = MongodWatch(on: dataFolder)
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask { await watch.run() }
    defer { group.cancelAll() }
    try await body(watch)
  }
}
