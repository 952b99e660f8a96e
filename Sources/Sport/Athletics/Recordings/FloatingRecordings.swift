package import Time

/// Recordings of a device that knew what the athlete's clock showed, and not how far that was from
/// UTC. They have no place on the timeline until somebody says in which zone the clock was.
package struct FloatingRecordings: Hashable, Sendable {
  /// What the clock showed when the first of them began.
  package let start: PlainDateTime

  /// With the instants at which a clock in UTC would have shown the same; never empty.
  package let asThoughInUTC: [Recording]

  private let origin: Instant

  /// - Parameter recordings: with the instants at which a clock in UTC would have shown the same,
  ///   ordered by start; `nil` if there are none.
  package init?(asThoughInUTC recordings: [Recording]) {
    guard let first = recordings.first else { return nil }
    origin = first.facts.start
    start = Zone.utc.wallClock(at: origin)
    asThoughInUTC = recordings
  }

  /// The recordings, the first beginning at an instant.
  ///
  /// All move by as much: the device counted seconds, and minded no change of the clocks.
  package func placed(at instant: Instant) -> [Recording] {
    let shift = instant - origin
    return asThoughInUTC.map { $0.moved(by: shift) }
  }
}

extension Recording {
  fileprivate func moved(by shift: Duration) -> Recording {
    var moved = self
    moved.utcOffset = UTCOffset(seconds: -Int(shift / .seconds(1)))
    moved.facts.start = facts.start + shift
    moved.facts.lastMoment = facts.lastMoment.map { $0 + shift }
    moved.laps = laps.map { $0.moved(by: shift) }
    moved.pauses = pauses.map { $0.moved(by: shift) }
    moved.samples = samples.map { $0.moved(by: shift) }
    return moved
  }
}

extension Lap {
  fileprivate func moved(by shift: Duration) -> Lap {
    var lap = self
    lap.start = start + shift
    return lap
  }
}

extension Pause {
  fileprivate func moved(by shift: Duration) -> Pause {
    var pause = self
    pause.start = start + shift
    pause.end = end + shift
    return pause
  }
}

extension Sample {
  fileprivate func moved(by shift: Duration) -> Sample {
    var sample = self
    sample.instant = instant + shift
    return sample
  }
}
