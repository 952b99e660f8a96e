/// Why a text is no date, time or moment.
public enum TimeParseError: Error, Hashable, Sendable {
  /// Not of the form; or something follows it.
  case syntax
  /// The form of a date that no calendar has, such as 2023-02-29.
  case invalidDate
  /// The form of a time that no clock shows, such as 24:00.
  case invalidTime
  /// An offset of a day or more, or of 60 minutes or more past the hour.
  case invalidOffset
  /// A moment needs to say how far its clock is from UTC.
  case missingOffset
  /// Outside the years 1 to 9999, in UTC.
  case outOfRange
  /// A zoned time needs a zone in brackets.
  case missingZone
  /// No zone of that name is known.
  case unknownZone(String)
  /// The zone has another offset at that time, or skips it.
  case offsetConflict
  /// The text requires (`!`) something that is not understood here.
  case unknownCriticalTag(String)
  /// The time does not exist, or exists twice, and the caller wanted neither.
  case unresolved(TimeError)
}

extension TimeParseError: CustomStringConvertible {
  /// A stable short name for the kind of fault.
  public var code: String {
    switch self {
    case .syntax: "syntax"
    case .invalidDate: "invalid-date"
    case .invalidTime: "invalid-time"
    case .invalidOffset: "invalid-offset"
    case .missingOffset: "missing-offset"
    case .outOfRange: "out-of-range"
    case .missingZone: "missing-zone"
    case .unknownZone: "unknown-zone"
    case .offsetConflict: "offset-conflict"
    case .unknownCriticalTag: "unknown-tag"
    case .unresolved(let reason): reason.code
    }
  }

  /// One sentence: what is wrong and what to write instead.
  public var description: String {
    switch self {
    case .syntax: "Not of the expected form, such as “2026-07-01T07:00:00Z” or “07:00”."
    case .invalidDate: "There is no such day in the calendar."
    case .invalidTime: "There is no such time of day: hours go to 23, minutes and seconds to 59."
    case .invalidOffset: "An offset goes from -23:59 to +23:59."
    case .missingOffset: "Add “Z” or an offset such as “+02:00”."
    case .outOfRange: "Only the years 1 to 9999 can be stored."
    case .missingZone: "Add a zone in brackets, such as “[Europe/Rome]”."
    case .unknownZone(let name): "“\(name)” is no known time zone, such as “Europe/Rome”."
    case .offsetConflict: "The offset is not the one that the zone has then: correct either."
    case .unknownCriticalTag(let key): "“!\(key)” is required by the text and not known here."
    case .unresolved(let reason): reason.description
    }
  }
}

/// Why a wall-clock time is no single moment in a zone.
public enum TimeError: Error, Hashable, Sendable {
  /// The clocks skipped it.
  case gap
  /// The clocks showed it twice.
  case overlap
  /// Its moment is outside the years 1 to 9999.
  case outOfRange
  /// A time anchored to one zone was asked for in another.
  case anchoredElsewhere(ZoneID)
}

extension TimeError: CustomStringConvertible {
  /// A stable short name for the kind of fault.
  public var code: String {
    switch self {
    case .gap: "gap"
    case .overlap: "overlap"
    case .outOfRange: "out-of-range"
    case .anchoredElsewhere: "anchored-elsewhere"
    }
  }

  /// One sentence: what is wrong.
  public var description: String {
    switch self {
    case .gap: "The clocks of the zone skip this time."
    case .overlap: "The clocks of the zone show this time twice."
    case .outOfRange: "Only the years 1 to 9999 can be stored."
    case .anchoredElsewhere(let zone): "This time is anchored to \(zone)."
    }
  }
}
