/// A time of day on the local clock, such as “wake at 07:00”.
///
/// It is not a moment: the moment depends on the date and on where the person is then.
public struct NominalTime: Hashable, Sendable {
  /// Which clock the time refers to.
  public enum Anchor: Hashable, Sendable {
    /// The local clock wherever the person is.
    case floating
    /// The clock of one zone, wherever the person is.
    case zone(ZoneID)
  }

  /// The time that the clock shows.
  public let time: PlainTime
  /// Which clock the time refers to.
  public let anchor: Anchor
  /// The days of the week on which the time applies, by the same clock.
  public let weekdays: Weekdays
  /// Which moment is meant when the clocks skip or repeat the time.
  public let disambiguation: Disambiguation

  /// By default the time is floating, applies every day and resolves as `compatible`.
  public init(
    _ time: PlainTime, on weekdays: Weekdays = .all, anchor: Anchor = .floating,
    disambiguation: Disambiguation = .compatible
  ) {
    self.time = time
    self.weekdays = weekdays
    self.anchor = anchor
    self.disambiguation = disambiguation
  }

  /// A floating time for every day; nil if there is no such time of day.
  public init?(_ hour: Int, _ minute: Int) {
    guard let time = PlainTime(hour: hour, minute: minute) else { return nil }
    self.init(time)
  }

  /// The moment on a local date, whatever the weekday of the date.
  ///
  /// - Parameters:
  ///   - date: a date in that zone.
  ///   - zone: where the person is; for an anchored time, the zone of the anchor.
  /// - Throws: `.anchoredElsewhere` for another zone than the anchor's; `.gap` or `.overlap` under
  ///   `.reject`; `.outOfRange` within a day of the ends of the years 1 to 9999.
  public func occurrence(on date: PlainDate, in zone: Zone) throws(TimeError) -> Instant {
    try checkAnchor(zone)
    return try zone.instant(of: date.at(time), disambiguation)
  }

  func checkAnchor(_ zone: Zone) throws(TimeError) {
    if case .zone(let id) = anchor, id != zone.id { throw .anchoredElsewhere(id) }
  }

  /// The zone to pass to the methods here, for a person who is in `current`: the anchor's, or
  /// `current` for a floating time.
  public func zone(whenIn current: ZoneID) -> ZoneID {
    switch anchor {
    case .floating: current
    case .zone(let id): id
    }
  }
}
