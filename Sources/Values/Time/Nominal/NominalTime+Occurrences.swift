extension NominalTime {
  /// The first moment after `instant` at which clocks in `zone` show this time, on one of its
  /// weekdays.
  ///
  /// A date that the zone skips entirely (Apia, 30 December 2011) is passed over. Under `.reject`
  /// so is a date on which the clocks skip or repeat the time.
  ///
  /// - Parameters:
  ///   - instant: the result is later than this moment, never equal to it.
  ///   - zone: where the person is; for an anchored time, the zone of the anchor.
  /// - Returns: nil if there is none before the end of the year 9999, or if the set of weekdays is
  ///   empty.
  /// - Throws: only `.anchoredElsewhere`, for another zone than the anchor's.
  public func next(after instant: Instant, in zone: Zone) throws(TimeError) -> Instant? {
    try checkAnchor(zone)
    return next(after: instant, on: zone)
  }

  /// The first moment after `instant` at which local clocks, wherever the traveller then is, show
  /// this time on one of its weekdays.
  ///
  /// A time can occur twice on one date when flying west, and not at all when flying east. For an
  /// anchored time it does not matter where the traveller is.
  ///
  /// - Parameters:
  ///   - instant: the result is later than this moment, never equal to it.
  ///   - traveller: the zones that the person is in.
  ///   - zones: finds the zone of an anchor; not called for a floating time.
  /// - Returns: nil if there is none before the end of the year 9999, or if the set of weekdays is
  ///   empty.
  /// - Throws: only `.unknownZone`, if `zones` does not find the anchor.
  public func next(
    after instant: Instant, for traveller: Itinerary, zones: (ZoneID) -> Zone?
  ) throws(TimeError) -> Instant? {
    if case .zone(let id) = anchor {
      guard let zone = zones(id) else { throw .unknownZone(id) }
      return next(after: instant, on: zone)
    }
    var (instant, zone) = (instant, traveller.zone(at: instant))
    while let arrival = traveller.arrival(after: instant) {
      if let found = next(after: instant, on: zone), found < arrival.instant { return found }
      // The moment of arrival itself may be the result.
      (instant, zone) = (arrival.instant, arrival.zone)
      if isShown(at: instant, on: zone) { return instant }
    }
    return next(after: instant, on: zone)
  }

  /// The moments in an interval at which clocks in `zone` show this time on one of its weekdays, in
  /// ascending order.
  ///
  /// - Parameters:
  ///   - interval: its start can be in the result, its end cannot.
  ///   - zone: where the person is; for an anchored time, the zone of the anchor.
  /// - Throws: only `.anchoredElsewhere`, for another zone than the anchor's.
  public func occurrences(
    in interval: Interval<Instant>, in zone: Zone
  ) throws(TimeError) -> [Instant] {
    try checkAnchor(zone)
    var found: [Instant] = []
    if interval.contains(interval.start), isShown(at: interval.start, on: zone) {
      found.append(interval.start)
    }
    var last = interval.start
    while let next = next(after: last, on: zone), interval.contains(next) {
      found.append(next)
      last = next
    }
    return found
  }

  private func isShown(at instant: Instant, on zone: Zone) -> Bool {
    let before = instant - .milliseconds(1)
    return before < instant && next(after: before, on: zone) == instant
  }

  /// The search begins one day before the local date, because a skipped time may be moved to the
  /// next date, and because a date may be repeated.
  private func next(after instant: Instant, on zone: Zone) -> Instant? {
    guard !weekdays.isEmpty else { return nil }
    let today = zone.wallClock(at: instant).date
    var date = today.adding(days: -1) ?? today
    while true {
      if weekdays.contains(date.weekday), let found = moment(on: date, in: zone),
        found > instant
      {
        return found
      }
      guard let next = date.adding(days: 1) else { return nil }
      date = next
    }
  }

  /// The moment on a date; nil if there is none.
  private func moment(on date: PlainDate, in zone: Zone) -> Instant? {
    let candidates = zone.candidates(for: date.at(time))
    if case .gap(let earlier, let later) = candidates, later - earlier >= .seconds(86_400) {
      return nil
    }
    return try? candidates.instant(disambiguation)
  }
}
