import Foundation
import Time

/// The only place that reads the system's clock.
enum SystemClock {
  @Sendable static func now() -> Instant {
    var time = timespec()
    // The system writes to the variable during the call only, and this clock is always there.
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    let milliseconds = Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    return Instant(milliseconds: milliseconds) ?? seeding
  }

  /// When everything that is seeded was created: 2026-01-01T00:00:00Z, so that seeds are the same
  /// wherever they are made.
  static let seeding = Instant(milliseconds: 1_767_225_600_000) ?? .earliest
}
