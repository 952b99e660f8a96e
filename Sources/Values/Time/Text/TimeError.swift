/// Why a local time does not have exactly one moment in a zone.
public enum TimeError: Error, Hashable, Sendable {
  /// The clocks of the zone skip the time.
  case gap
  /// The clocks of the zone show the time twice.
  case overlap
  /// The moment is outside the years 1 to 9999.
  case outOfRange
  /// The stated offset is not one that the zone's clocks have at that time.
  case offsetConflict
  /// A time anchored to one zone was asked for in another.
  case anchoredElsewhere(ZoneID)
  /// There are no data for the zone.
  case unknownZone(ZoneID)
}

extension TimeError: CustomStringConvertible {
  /// A short name for the kind of fault, which never changes.
  public var code: String {
    switch self {
    case .gap: "gap"
    case .overlap: "overlap"
    case .outOfRange: "out-of-range"
    case .offsetConflict: "offset-conflict"
    case .anchoredElsewhere: "anchored-elsewhere"
    case .unknownZone: "unknown-zone"
    }
  }

  /// One sentence that says what is wrong.
  public var description: String {
    switch self {
    case .gap: "The clocks of the zone skip this time."
    case .overlap: "The clocks of the zone show this time twice."
    case .outOfRange: "The moment is outside the years 1 to 9999."
    case .offsetConflict:
      "The zone does not have this offset at that time: correct the offset or the zone."
    case .anchoredElsewhere(let zone): "This time is anchored to \(zone)."
    case .unknownZone(let zone):
      "“\(zone)” is not a known time zone: write a name such as “Europe/Rome”."
    }
  }
}
