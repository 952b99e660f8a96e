/// A future moment that was agreed on as local time: “on 1 December at 07:00 in Vancouver”.
///
/// What was agreed is the date, the time and the zone. The instant is calculated from them with one
/// release of the zone data. If a law changes the clocks, the agreement stays and the instant
/// moves. For something that has already happened use an `Instant`, which no law can move.
public struct Appointment: Hashable, Sendable {
  /// The date and time that the clocks of the zone will show.
  public let local: PlainDateTime
  /// The zone that was agreed on.
  public let zone: ZoneID
  /// Which moment is meant if the clocks of the zone skip or repeat the time.
  public let disambiguation: Disambiguation
  /// The moment according to `release`; for sorting, indexes and finding what is due.
  public let instant: Instant
  /// The release of the zone data from which the instant was calculated, such as `2026f`; nil if
  /// the data did not name it.
  public let release: String?

  /// Restores an appointment that was stored.
  public init(
    local: PlainDateTime, zone: ZoneID, disambiguation: Disambiguation = .compatible,
    instant: Instant, release: String?
  ) {
    self.local = local
    self.zone = zone
    self.disambiguation = disambiguation
    self.instant = instant
    self.release = release
  }

  /// Makes a new appointment and calculates its instant.
  ///
  /// - Throws: `.gap` or `.overlap` under `.reject`; `.outOfRange` within a day of the ends of the
  ///   years 1 to 9999.
  public init(
    at local: PlainDateTime, in zone: Zone, _ disambiguation: Disambiguation = .compatible
  ) throws(TimeError) {
    self.init(
      local: local, zone: zone.id, disambiguation: disambiguation,
      instant: try zone.instant(of: local, disambiguation), release: zone.version)
  }

  /// The same agreement, with the instant calculated again from `zone`. Unchanged if `zone` is of
  /// the same release.
  ///
  /// - Parameter zone: the zone of the appointment, of any release.
  /// - Throws: `.anchoredElsewhere` for another zone. Also the errors of a new appointment: after a
  ///   change of law, the local time may no longer exist.
  public func resolved(in zone: Zone) throws(TimeError) -> Appointment {
    guard zone.id == self.zone else { throw .anchoredElsewhere(self.zone) }
    guard release == nil || release != zone.version else { return self }
    return try Appointment(at: local, in: zone, disambiguation)
  }
}

extension Appointment: CustomStringConvertible {
  /// The agreement without the instant: `2026-12-01T07:00:00[America/Vancouver]`.
  public var description: String { "\(local)[\(zone)]" }
}
