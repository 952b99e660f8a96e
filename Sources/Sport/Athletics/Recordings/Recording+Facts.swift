package import Time
package import Units

extension Recording {
  /// The source's own summary, with its zeros and contradictions.
  package struct Facts: Hashable, Sendable {
    package var sport: Sport

    /// The sub-sport; `nil` if the source names none.
    package var subSport: SubSport?

    /// When it began (UTC), as the source says, but never after its first sample.
    package var start: Instant

    /// When its last sample was taken or its last lap ended (UTC); `nil` if it has none.
    package var lastMoment: Instant?

    /// From start to end, pauses included; `nil` if the source does not say.
    package var elapsed: TimeSpan?

    /// The time for which the device's timer ran; `nil` if the source does not say. Some devices
    /// report it longer than `elapsed`; it is kept as reported.
    package var timer: TimeSpan?

    /// The distance, zero if the source says zero; `nil` if it does not say.
    package var distance: Length?

    /// Energy spent by the body; `nil` if the source does not say.
    package var energy: Energy?

    /// 0 if the source says 0; `nil` if it says nothing, even if samples have heart rates.
    package var averageHeartRate: HeartRate?

    /// 0 if the source says 0; `nil` if it says nothing, even if samples have heart rates.
    package var maximumHeartRate: HeartRate?

    /// Whether part of what the device wrote could not be read.
    package var isPartial: Bool

    package init(
      sport: Sport, subSport: SubSport? = nil, start: Instant, lastMoment: Instant? = nil,
      elapsed: TimeSpan? = nil, timer: TimeSpan? = nil, distance: Length? = nil,
      energy: Energy? = nil, averageHeartRate: HeartRate? = nil,
      maximumHeartRate: HeartRate? = nil, isPartial: Bool = false
    ) {
      self.sport = sport
      self.subSport = subSport
      self.start = start
      self.lastMoment = lastMoment
      self.elapsed = elapsed
      self.timer = timer
      self.distance = distance
      self.energy = energy
      self.averageHeartRate = averageHeartRate
      self.maximumHeartRate = maximumHeartRate
      self.isPartial = isPartial
    }
  }
}

extension Recording.Facts {
  /// When it ended (UTC), not before its last sample, its last lap and its timer, whatever
  /// `elapsed` says. The start if the length is unknown.
  package var end: Instant {
    max(start + (length?.clockDuration ?? .zero), lastMoment ?? start)
  }

  /// From start to end, pauses included, with the contradictions of the source resolved; `nil` if
  /// it is not known.
  ///
  /// Times are whole seconds and lengths are not, so a last sample within a second after the end is
  /// not a contradiction.
  package var length: TimeSpan? {
    let said = [elapsed, timer].compactMap { $0?.measured }.max()
    guard let lastMoment, lastMoment - start > (said?.clockDuration ?? .zero) + .seconds(1) else {
      return said
    }
    return TimeSpan(lastMoment - start)
  }
}
