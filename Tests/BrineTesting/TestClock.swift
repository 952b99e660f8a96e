import Synchronization
package import Time

/// A clock that stands still until a test moves it.
package final class TestClock: Sendable {
  private let instant: Mutex<Instant>

  /// It shows 2026-07-01T07:00:00Z.
  package init() { instant = Mutex(Instant(milliseconds: 1_782_889_200_000) ?? .earliest) }

  package var now: Instant { instant.withLock(\.self) }

  package func move(to new: Instant) { instant.withLock { $0 = new } }
}

/// Ids that count from one, so that the same calls give the same documents.
final class CountedIDs: Sendable {
  private let count = Mutex(0)

  /// 24 digits, as long as a random id.
  func next() -> String {
    let number = count.withLock { count in
      count += 1
      return String(count)
    }
    return String(repeating: "0", count: 24 - number.count) + number
  }
}
