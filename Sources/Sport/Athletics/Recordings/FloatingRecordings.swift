package import Time

/// Recordings of a device that knew the local time but not its offset from UTC. They can be placed
/// on the timeline only when the time zone is known.
package struct FloatingRecordings: Hashable, Sendable {
  /// The local time at which the first of them began.
  package let start: PlainDateTime

  /// The recordings with the instants at which a clock in UTC would have shown the same times;
  /// never empty.
  package let asThoughInUTC: [Recording]

  private let origin: Instant

  /// - Parameter recordings: recordings with the instants at which a clock in UTC would have shown
  ///   the same times, ordered by start; the result is `nil` if there are none.
  package init?(asThoughInUTC recordings: [Recording]) {
    guard let first = recordings.first else { return nil }
    origin = first.facts.start
    start = Zone.utc.wallClock(at: origin)
    asThoughInUTC = recordings
  }

  /// The recordings, moved so that the first one begins at an instant.
  ///
  /// All times move by the same amount, because the device counted seconds and ignored changes of
  /// local time.
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
