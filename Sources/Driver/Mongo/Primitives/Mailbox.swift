import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A queue of work from any thread to the one thread that takes it, item by item.
///
/// The standard library has nothing that a thread of our own could wait at: an `AsyncStream` is for
/// tasks, a dispatch queue brings its own threads. A thread that sleeps takes about as long to wake
/// as a small call takes in all, so it is no plain semaphore either: while items come quickly one
/// after the other the taker looks out for the next one a few microseconds before it sleeps; when
/// they do not, it sleeps at once.
final class Mailbox<Item: Sendable>: Sendable {
  /// How often a taker looks before it sleeps, yielding its core in between: about 15 µs.
  private static var looks: Int { 24 }
  /// After a sleep shorter than this, the taker looks for the next item before it sleeps.
  private static var short: Duration { .microseconds(200) }

  private struct Inside {
    var items: [Item] = []
    var isClosed = false
    var isTakerAsleep = false
  }

  private let inside = Mutex(Inside())
  private let bell = DispatchSemaphore(value: 0)

  init() {}

  /// Puts an item last; false after the close. Never blocks.
  func put(_ item: Item) -> Bool {
    let (isTaken, wakes) = inside.withLock { inside in
      guard !inside.isClosed else { return (false, false) }
      inside.items.append(item)
      defer { inside.isTakerAsleep = false }
      return (true, inside.isTakerAsleep)
    }
    if wakes { bell.signal() }
    return isTaken
  }

  /// The oldest item; waits for one. For one thread only, which keeps `pace`.
  func take(_ pace: inout Pace) -> Item {
    if pace.isQuick, let item = look() { return item }
    let start = Moment.now
    defer { pace.isQuick = start.duration(to: .now) < Self.short }
    while true {
      if let item = first(elseSleep: true) { return item }
      bell.wait()
    }
  }

  /// Closes the mailbox and gives back the items that were not taken.
  func close() -> [Item] {
    inside.withLock { inside in
      inside.isClosed = true
      defer { inside.items = [] }
      return inside.items
    }
  }

  /// How quickly items came recently, measured by their taker.
  struct Pace {
    fileprivate var isQuick = false
  }

  private func look() -> Item? {
    for _ in 0..<Self.looks {
      if let item = first(elseSleep: false) { return item }
      sched_yield()
    }
    return nil
  }

  private func first(elseSleep: Bool) -> Item? {
    inside.withLock { inside in
      guard inside.items.isEmpty else { return inside.items.removeFirst() }
      inside.isTakerAsleep = elseSleep
      return nil
    }
  }
}
