extension Instant {
  /// A unit to which moments can be truncated. The result is the same in UTC and in every zone
  /// whose offset is a multiple of the unit.
  public enum Grain: Int64, CaseIterable, Sendable {
    /// 1000 milliseconds.
    case second = 1000
    /// 60 seconds.
    case minute = 60_000
  }

  /// The last whole second or minute at or before this moment, also before 1970.
  public func truncated(to grain: Grain) -> Instant {
    let (whole, _) = milliseconds.flooredDivision(by: grain.rawValue)
    return Instant(milliseconds: whole * grain.rawValue) ?? .earliest
  }

  /// The moment together with a zone, to show it there.
  public func `in`(_ zone: Zone) -> ZonedDateTime { ZonedDateTime(self, in: zone) }
}
