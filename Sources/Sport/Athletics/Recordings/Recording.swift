package import Time

/// What one source reported of one exercise, unchanged.
///
/// A file with several sessions (a triathlon) holds several recordings. Several recordings of the
/// same exercise (watch and bicycle computer) become one ``Event`` in ``Timeline``.
package struct Recording: Hashable, Sendable {
  /// What the timeline is made from.
  package var facts: Facts

  /// Who recorded it; `nil` if the source does not say.
  package var device: Device?

  /// Ordered by start, then as the source had them.
  package var laps: [Lap]

  /// Ordered by start, not overlapping.
  package var pauses: [Pause]

  /// In the order of the source; those of a damaged source never go back in time.
  package var samples: [Sample]

  /// How many pool lengths the device counted, resting ones included; 0 outside a pool.
  package var lengths: Int

  /// How far the athlete's clock was from UTC, as the device noted it or, where it knew only local
  /// time, as the recording was placed; `nil` if it did not or if what it noted is no time zone's
  /// offset.
  package var utcOffset: UTCOffset?

  /// What was wrong with the source, by byte offset; empty for a whole recording.
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
    /// Where in the source, counted from 0; `nil` if it is nowhere in particular.
    package let byteOffset: Int?

    /// One sentence for the person who sent the source.
    package let message: String

    package init(byteOffset: Int?, message: String) {
      self.byteOffset = byteOffset
      self.message = message
    }
  }
}
