package import Time
package import Units

/// A part of a recording that the device or the athlete marked.
package struct Lap: Hashable, Sendable {
  /// When the lap began (UTC).
  package internal(set) var start: Instant

  /// From the lap's start to its end, pauses included; `nil` if the source does not say.
  package let elapsed: TimeSpan?

  /// The time for which the device's timer ran; `nil` if the source does not say.
  package let timer: TimeSpan?

  /// The distance of the lap, zero for a lap of rest; `nil` if the source does not say.
  package let distance: Length?

  /// As the source gave it, including 0; `nil` if it gave none.
  package let averageHeartRate: HeartRate?

  /// As the source gave it, including 0; `nil` if it gave none.
  package let maximumHeartRate: HeartRate?

  package init(
    start: Instant, elapsed: TimeSpan?, timer: TimeSpan?, distance: Length?,
    averageHeartRate: HeartRate?, maximumHeartRate: HeartRate?
  ) {
    self.start = start
    self.elapsed = elapsed
    self.timer = timer
    self.distance = distance
    self.averageHeartRate = averageHeartRate
    self.maximumHeartRate = maximumHeartRate
  }
}
