package import Time
package import Units

/// A stretch of a recording that the device or the athlete marked off.
package struct Lap: Hashable, Sendable {
  /// When the lap began (UTC).
  package internal(set) var start: Instant

  /// From the lap's start to its end, pauses included; `nil` if the source does not say.
  package let elapsed: TimeSpan?

  /// The time for which the device's timer ran; `nil` if the source does not say.
  package let timer: TimeSpan?

  /// `nil` if the source does not say; zero for a lap of rest.
  package let distance: Length?

  /// As the source gave it, zeros included; `nil` if it gave none.
  package let averageHeartRate: HeartRate?

  /// As the source gave it, zeros included; `nil` if it gave none.
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
