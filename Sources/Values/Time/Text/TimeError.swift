/// Why a wall-clock time is no single moment in a zone.
public enum TimeError: Error, Hashable, Sendable {
  /// The clocks skipped it.
  case gap
  /// The clocks showed it twice.
  case overlap
  /// Its moment is outside the years 1 to 9999.
  case outOfRange
  /// The stated offset is not one that the zone's clocks have at that time.
  case offsetConflict
  /// A time anchored to one zone was asked for in another.
  case anchoredElsewhere(ZoneID)
  /// No data for the zone are at hand.
  case unknownZone(ZoneID)
}

extension TimeError: CustomStringConvertible {
  /// A stable short name for the kind of fault.
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

  /// One sentence: what is wrong.
  public var description: String {
    switch self {
    case .gap: "The clocks of the zone skip this time."
    case .overlap: "The clocks of the zone show this time twice."
    case .outOfRange: "Only the years 1 to 9999 can be stored."
    case .offsetConflict: "The offset is not the one that the zone has then: correct either."
    case .anchoredElsewhere(let zone): "This time is anchored to \(zone)."
    case .unknownZone(let zone): "“\(zone)” is no known time zone, such as “Europe/Rome”."
    }
  }
}
