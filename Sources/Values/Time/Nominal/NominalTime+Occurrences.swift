extension NominalTime {
  /// The first moment after `instant` at which it is this time, on one of its days.
  ///
  /// A date that the zone skips as a whole (Apia, 30 December 2011) has no such moment, and under
  /// `.reject` neither has one on which the time is skipped or repeated.
  ///
  /// - Parameters:
  ///   - instant: not itself one of the answers.
  ///   - zone: where the person is, or for an anchored time the zone of the anchor.
  /// - Returns: nil if there is none before the end of the year 9999, or no day of the week.
  /// - Throws: `.anchoredElsewhere` for another zone than the anchor's, and nothing else.
  public func next(after instant: Instant, in zone: Zone) throws(TimeError) -> Instant? {
    try checkAnchor(zone)
    return next(after: instant, on: zone)
  }

  /// The first moment after `instant` at which the clock where the traveller then is shows this
  /// time, on one of its days there.
  ///
  /// A time can come twice on one date when flying west, and not at all when flying east. An
  /// anchored time does not mind where the traveller is.
  ///
  /// - Parameters:
  ///   - instant: not itself one of the answers.
  ///   - traveller: where the person is, when.
  ///   - zones: the zone of an anchor; not asked for a floating time.
  /// - Returns: nil if there is none before the end of the year 9999, or no day of the week.
  /// - Throws: `.unknownZone` if `zones` does not know the anchor, and nothing else.
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
      // The moment of arrival itself may be the one.
      (instant, zone) = (arrival.instant, arrival.zone)
      if isShown(at: instant, on: zone) { return instant }
    }
    return next(after: instant, on: zone)
  }

  /// The moments of an interval at which it is this time, on its days, in ascending order.
  ///
  /// - Parameters:
  ///   - interval: its start can be an occurrence, its end cannot.
  ///   - zone: where the person is, or for an anchored time the zone of the anchor.
  /// - Throws: `.anchoredElsewhere` for another zone than the anchor's, and nothing else.
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

  /// A skipped time can be moved to the next date, and a repeated date begins a day early: so the
  /// search begins a day before the date on the wall.
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

  /// Nil where there is none.
  private func moment(on date: PlainDate, in zone: Zone) -> Instant? {
    let candidates = zone.candidates(for: date.at(time))
    if case .gap(let earlier, let later) = candidates, later - earlier >= .seconds(86_400) {
      return nil
    }
    return try? candidates.instant(disambiguation)
  }
}
