extension Instant {
  /// A length into which time since 1970 is cut, the same in UTC and in every zone whose offset
  /// is a whole number of them.
  public enum Grain: Int64, CaseIterable, Sendable {
    /// A thousand milliseconds.
    case second = 1000
    /// 60 seconds.
    case minute = 60_000
  }

  /// The last whole second or minute at or before it, before 1970 too.
  public func truncated(to grain: Grain) -> Instant {
    let (whole, _) = milliseconds.flooredDivision(by: grain.rawValue)
    return Instant(milliseconds: whole * grain.rawValue) ?? .earliest
  }

  /// The moment with the zone in which somebody will read it.
  public func `in`(_ zone: Zone) -> ZonedDateTime { ZonedDateTime(self, in: zone) }
}
