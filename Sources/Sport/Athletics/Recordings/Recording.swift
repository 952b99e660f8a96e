package import Time

/// What one source reported about one exercise, unchanged.
///
/// A file with several sessions (a triathlon) holds several recordings. Several recordings of the
/// same exercise (watch and bicycle computer) become one ``Event`` in ``Timeline``.
package struct Recording: Hashable, Sendable {
  /// The summary, from which the timeline is made.
  package var facts: Facts

  /// The device that recorded it; `nil` if the source does not say.
  package var device: Device?

  /// Ordered by start, then as the source had them.
  package var laps: [Lap]

  /// Ordered by start, not overlapping.
  package var pauses: [Pause]

  /// In the order of the source; those of a damaged source never go back in time.
  package var samples: [Sample]

  /// How many pool lengths the device counted, resting ones included; 0 outside a pool.
  package var lengths: Int

  /// The offset of the athlete's local time from UTC, as the device wrote it. If the device knew
  /// only local time, the offset by which the recording was placed. `nil` if the device wrote none,
  /// or one that no time zone has.
  package var utcOffset: UTCOffset?

  /// What was wrong with the source, by byte offset. A recording may have faults and not be
  /// partial: then times that cannot be true were left out.
  package var faults: [Fault]

  package init(
    facts: Facts, device: Device? = nil, laps: [Lap] = [], pauses: [Pause] = [],
    samples: [Sample] = [], lengths: Int = 0, utcOffset: UTCOffset? = nil, faults: [Fault] = []
  ) {
    self.facts = facts
    self.device = device
    self.laps = laps
    self.pauses = pauses
    self.samples = samples
    self.lengths = lengths
    self.utcOffset = utcOffset
    self.faults = faults
  }
}

extension Recording {
  /// Something wrong in the source of a recording.
  package struct Fault: Hashable, Sendable {
    /// The position in the source, in bytes from 0; `nil` if the fault has no position.
    package let byteOffset: Int?

    /// One sentence for the person who sent the source.
    package let message: String

    package init(byteOffset: Int?, message: String) {
      self.byteOffset = byteOffset
      self.message = message
    }
  }
}
