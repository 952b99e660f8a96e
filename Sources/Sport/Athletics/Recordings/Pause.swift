package import Time

/// A part of a recording in which the device's timer was stopped.
package struct Pause: Hashable, Sendable {
  /// When the timer stopped (UTC).
  package internal(set) var start: Instant

  /// When the timer started again, or when the recording ended if it never did (UTC, not before
  /// `start`).
  package internal(set) var end: Instant

  /// `nil` if the end is before the start.
  package init?(start: Instant, end: Instant) {
    guard start <= end else { return nil }
    self.start = start
    self.end = end
  }
}
