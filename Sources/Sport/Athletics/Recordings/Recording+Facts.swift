package import Time
package import Units

extension Recording {
  /// The raw facts: the source's own summary, zeros and contradictions kept.
  package struct Facts: Hashable, Sendable {
    package var sport: Sport

    /// `nil` if the source names none.
    package var subSport: SubSport?

    /// When it began (UTC).
    package var start: Instant

    /// From start to end, pauses included; `nil` if the source does not say.
    package var elapsed: TimeSpan?

    /// The time for which the device's timer ran; `nil` if the source does not say. Some devices
    /// report it longer than `elapsed`; it is kept as reported.
    package var timer: TimeSpan?

    /// `nil` if the source does not say, zero if it says zero.
    package var distance: Length?

    /// Energy spent by the body; `nil` if the source does not say.
    package var energy: Energy?

    /// 0 if the source says 0; `nil` if it says nothing, even where samples hold heart rates.
    package var averageHeartRate: HeartRate?

    /// 0 if the source says 0; `nil` if it says nothing, even where samples hold heart rates.
    package var maximumHeartRate: HeartRate?

    /// Whether part of the source could not be read, or its summary was missing.
    package var isPartial: Bool

    package init(
      sport: Sport, subSport: SubSport? = nil, start: Instant, elapsed: TimeSpan? = nil,
      timer: TimeSpan? = nil, distance: Length? = nil, energy: Energy? = nil,
      averageHeartRate: HeartRate? = nil, maximumHeartRate: HeartRate? = nil,
      isPartial: Bool = false
    ) {
      self.sport = sport
      self.subSport = subSport
      self.start = start
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
  /// The start for a recording of unknown length, otherwise start plus elapsed time, to the
  /// millisecond; elapsed time that is negative counts as none.
  package var end: Instant {
    guard let length = elapsed ?? timer else { return start }
    return start + length.clockDuration
  }
}
