package import Time
package import Units

/// One moment of a recording: what the sensors said at an instant.
///
/// Every value is as the source gave it (a heart rate of 0 too) and `nil` if it gave none.
package struct Sample: Hashable, Sendable {
  /// When (UTC).
  package internal(set) var instant: Instant

  package var heartRate: HeartRate?

  /// From the start of the recording to here, as the device counted it.
  package var distance: Length?

  package var speed: Speed?

  /// Mechanical: at the pedals, the oar or the foot.
  package var power: Power?

  package var cadence: Cadence?

  /// At the device, so warmer than the air when it sits on a wrist.
  package var temperature: Temperature?

  /// Above sea level; negative below it.
  package var altitude: Length?

  package var position: Position?

  package init(instant: Instant) {
    self.instant = instant
  }
}
