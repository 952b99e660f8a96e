/// Why a text cannot be read as a date, time, moment or length of time.
public enum TimeParseError: Error, Hashable, Sendable {
  /// The text does not have the expected form, or more text follows.
  case syntax
  /// The form is right but the date does not exist, such as 2023-02-29.
  case invalidDate
  /// The form is right but the time does not exist, such as 24:00.
  case invalidTime
  /// The offset is a day or more, or its minutes are above 59.
  case invalidOffset
  /// A moment has no offset from UTC.
  case missingOffset
  /// The moment is outside the years 1 to 9999 in UTC, or the length of time does not fit in its
  /// type.
  case outOfRange
  /// A zoned time has no zone in brackets.
  case missingZone
  /// No zone with this name is known.
  case unknownZone(String)
  /// The zone has another offset at that time, or its clocks skip the time.
  case offsetConflict
  /// The text has a critical tag (marked with `!`) with this key, which is not supported.
  case unknownCriticalTag(String)
  /// A length of time has calendar units where it must be exact, or the reverse.
  case mixedDuration
  /// The local time does not exist or exists twice in the zone, and the caller rejects that.
  case unresolved(TimeError)
}

extension TimeParseError: CustomStringConvertible {
  /// A short name for the kind of fault, which never changes.
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
    case .mixedDuration: "mixed-duration"
    case .unresolved(let reason): reason.code
    }
  }

  /// One sentence that says what is wrong and what to write instead.
  public var description: String {
    switch self {
    case .syntax:
      "The text does not have the expected form, such as “2026-07-01T07:00:00Z” or “07:00”."
    case .invalidDate: "There is no such day in the calendar."
    case .invalidTime: "There is no such time of day: hours go to 23, minutes and seconds to 59."
    case .invalidOffset: "An offset goes from -23:59 to +23:59."
    case .missingOffset: "Add “Z” or an offset such as “+02:00”."
    case .outOfRange: "It is outside the years 1 to 9999, or too long a time."
    case .missingZone: "Add a zone in brackets, such as “[Europe/Rome]”."
    case .unknownZone(let name):
      "“\(name)” is not a known time zone: write a name such as “Europe/Rome”."
    case .offsetConflict:
      "The zone does not have this offset at that time: correct the offset or the zone."
    case .unknownCriticalTag(let key):
      "The tag “!\(key)” is marked as critical and is not supported: leave it out."
    case .mixedDuration:
      "Use either years, months, weeks and days, or hours, minutes and seconds; not both."
    case .unresolved(let reason): reason.description
    }
  }
}
