/// A time of day that somebody means by the clock on the wall: “wake at 07:00”.
///
/// It is no moment: which one it is depends on the date and on where the person is then.
public struct NominalTime: Hashable, Sendable {
  /// Where the clock hangs.
  public enum Anchor: Hashable, Sendable {
    /// Wherever the person is.
    case floating
    /// In one zone, wherever the person is.
    case zone(ZoneID)
  }

  /// What the clock shows.
  public let time: PlainTime
  /// Where the clock hangs.
  public let anchor: Anchor
  /// The days of the week, on the same clock, on which it is meant.
  public let weekdays: Weekdays
  /// Which moment is meant when the clocks skip or repeat the time.
  public let disambiguation: Disambiguation

  /// Floating, every day and `compatible` unless said otherwise.
  public init(
    _ time: PlainTime, on weekdays: Weekdays = .all, anchor: Anchor = .floating,
    disambiguation: Disambiguation = .compatible
  ) {
    self.time = time
    self.weekdays = weekdays
    self.anchor = anchor
    self.disambiguation = disambiguation
  }

  /// Floating, every day; nil if there is no such time of day.
  public init?(_ hour: Int, _ minute: Int) {
    guard let time = PlainTime(hour: hour, minute: minute) else { return nil }
    self.init(time)
  }

  /// The moment on a local date, whatever its day of the week.
  ///
  /// - Parameters:
  ///   - date: on the clock of that zone.
  ///   - zone: where the person is, or for an anchored time the zone of the anchor.
  /// - Throws: `.anchoredElsewhere` for another zone than the anchor's; `.gap` or `.overlap` if
  ///   those are to be rejected; `.outOfRange` at the ends of the range.
  public func occurrence(on date: PlainDate, in zone: Zone) throws(TimeError) -> Instant {
    try checkAnchor(zone)
    return try zone.instant(of: date.at(time), disambiguation)
  }

  func checkAnchor(_ zone: Zone) throws(TimeError) {
    if case .zone(let id) = anchor, id != zone.id { throw .anchoredElsewhere(id) }
  }

  /// The zone in which to ask for occurrences, for a person who is in `current`.
  public func zone(whenIn current: ZoneID) -> ZoneID {
    switch anchor {
    case .floating: current
    case .zone(let id): id
    }
  }
}
