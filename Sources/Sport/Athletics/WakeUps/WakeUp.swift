package import Time

/// A moment at which a person is to be woken, with the local time that was asked for.
package struct WakeUp: Sendable {
  /// The moment at which the person is woken.
  package let instant: Instant
  /// The zone of the local time: where the person then is, or the anchor of the time.
  package let zone: Zone
  /// The local date and time that was asked for. If the clocks skip it, `local` is another time.
  package let asked: PlainDateTime
  /// What the clocks do with the asked time; nil in the usual case that they show it once.
  package let change: ClockChange?

  /// The local time at `instant`.
  package var local: PlainDateTime { zone.wallClock(at: instant) }
}

/// What the clocks of a zone do with a local time.
package enum ClockChange: String, CaseIterable, Sendable {
  /// They skip it.
  case gap
  /// They show it twice.
  case overlap
}

extension WakeUp {
  /// The first wake-up after a moment.
  ///
  /// - Parameters:
  ///   - time: when the person is to be woken.
  ///   - instant: the result is later than this moment, never equal to it.
  ///   - traveller: the zones that the person is in.
  ///   - zones: finds the zone of an anchor.
  /// - Returns: nil if there is none, for example because the set of weekdays is empty.
  /// - Throws: `.unknownZone` if `zones` does not know the anchor.
  package static func next(
    _ time: NominalTime, after instant: Instant, for traveller: Itinerary,
    zones: (ZoneID) -> Zone?
  ) throws(TimeError) -> WakeUp? {
    guard let next = try time.next(after: instant, for: traveller, zones: zones) else { return nil }
    guard case .zone(let id) = time.anchor else {
      return WakeUp(time.time, at: next, in: traveller.zone(at: next))
    }
    guard let zone = zones(id) else { throw .unknownZone(id) }
    return WakeUp(time.time, at: next, in: zone)
  }

  /// A skipped time can be moved past midnight, so the dates before and after are checked too.
  private init(_ time: PlainTime, at instant: Instant, in zone: Zone) {
    let local = zone.wallClock(at: instant)
    let dates = [0, -1, 1].compactMap { local.date.adding(days: $0) }
    let asked = dates.map { $0.at(time) }.first { zone.candidates(for: $0).contains(instant) }
    self.instant = instant
    self.zone = zone
    self.asked = asked ?? local
    change = zone.candidates(for: self.asked).change
  }
}

extension Candidates {
  fileprivate func contains(_ instant: Instant) -> Bool {
    switch self {
    case .unique(let only): instant == only
    case .gap(let earlier, let later), .overlap(let earlier, let later):
      instant == earlier || instant == later
    case .outOfRange: false
    }
  }

  fileprivate var change: ClockChange? {
    switch self {
    case .gap: .gap
    case .overlap: .overlap
    case .unique, .outOfRange: nil
    }
  }
}
