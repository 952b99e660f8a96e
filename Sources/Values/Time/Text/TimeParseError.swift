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
  /// Outside the years 1 to 9999, in UTC; or a length of time beyond what its type holds.
  case outOfRange
  /// A zoned time needs a zone in brackets.
  case missingZone
  /// No zone of that name is known.
  case unknownZone(String)
  /// The zone has another offset at that time, or skips it.
  case offsetConflict
  /// The text requires (`!`) something that is not understood here.
  case unknownCriticalTag(String)
  /// A length of time that has units of the calendar where it must be exact, or the reverse.
  case mixedDuration
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
    case .mixedDuration: "mixed-duration"
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
    case .outOfRange: "Only the years 1 to 9999, and lengths that fit, can be stored."
    case .missingZone: "Add a zone in brackets, such as “[Europe/Rome]”."
    case .unknownZone(let name): "“\(name)” is no known time zone, such as “Europe/Rome”."
    case .offsetConflict: "The offset is not the one that the zone has then: correct either."
    case .unknownCriticalTag(let key): "“!\(key)” is required by the text and not known here."
    case .mixedDuration:
      "Years to days and hours to seconds are two kinds of length, not to be mixed here."
    case .unresolved(let reason): reason.description
    }
  }
}
