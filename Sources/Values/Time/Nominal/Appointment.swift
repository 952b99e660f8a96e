/// A moment to come that somebody agreed on by the clock on the wall: “on 1 December at 07:00 in
/// Vancouver”.
///
/// Date, time and zone are the agreement. The instant is only worked out from them, with the zone
/// data of one release: when a law changes the clocks, the agreement stays and the instant moves.
/// Something that happened is the reverse, an `Instant` that no law can move.
public struct Appointment: Hashable, Sendable {
  /// What the clocks of the zone will show.
  public let local: PlainDateTime
  /// Whose clocks.
  public let zone: ZoneID
  /// Which moment is meant if those clocks skip or repeat the time.
  public let disambiguation: Disambiguation
  /// When that is according to `release`; for sorting, indexes and what is due.
  public let instant: Instant
  /// The release of the zone data that the instant was worked out with, such as `2026f`; nil if
  /// they did not say.
  public let release: String?

  /// An appointment that was worked out before, as it was kept.
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

  /// A new appointment.
  ///
  /// - Throws: `.gap` or `.overlap` if those are to be rejected; `.outOfRange` at the ends of the
  ///   range.
  public init(
    at local: PlainDateTime, in zone: Zone, _ disambiguation: Disambiguation = .compatible
  ) throws(TimeError) {
    self.init(
      local: local, zone: zone.id, disambiguation: disambiguation,
      instant: try zone.instant(of: local, disambiguation), release: zone.version)
  }

  /// The same agreement with the instant that `zone` gives it; itself if it is of that release.
  ///
  /// - Parameter zone: the appointment's, of any release.
  /// - Throws: `.anchoredElsewhere` for another zone; else as a new appointment does, which one
  ///   that was fine before can do after a change of law.
  public func resolved(in zone: Zone) throws(TimeError) -> Appointment {
    guard zone.id == self.zone else { throw .anchoredElsewhere(self.zone) }
    guard release == nil || release != zone.version else { return self }
    return try Appointment(at: local, in: zone, disambiguation)
  }
}

extension Appointment: CustomStringConvertible {
  /// `2026-12-01T07:00:00[America/Vancouver]`: what was agreed, without the instant.
  public var description: String { "\(local)[\(zone)]" }
}
