package import Time
package import Units

/// What the sensors of a device measured at one instant of a recording.
///
/// Every value is as the source gave it (including a heart rate of 0), and `nil` if it gave none.
package struct Sample: Hashable, Sendable {
  /// The time of the sample (UTC).
  package internal(set) var instant: Instant

  package var heartRate: HeartRate?

  /// The distance since the start of the recording, as the device counted it.
  package var distance: Length?

  package var speed: Speed?

  /// Mechanical power at the pedals, the oar or the foot.
  package var power: Power?

  package var cadence: Cadence?

  /// The temperature at the device, which is warmer than the air if it is on a wrist.
  package var temperature: Temperature?

  /// The altitude above sea level; negative below it.
  package var altitude: Length?

  package var position: Position?

  package init(instant: Instant) {
    self.instant = instant
  }
}
