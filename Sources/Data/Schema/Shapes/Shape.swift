package import Units

/// What a declared field holds, as data: `Edge` reads and writes JSON by it.
package indirect enum Shape: Sendable {
  /// Any text, stored as a BSON string.
  case text
  /// One of a closed set of words.
  case choice([String])
  case flag
  /// A whole number, stored as int64.
  case integer(ClosedRange<Int64>?)
  /// A number without a unit, stored as double.
  case number
  /// A point in time, stored as a BSON date (UTC milliseconds), shown in the viewer's zone.
  case instant
  /// A day in no zone, stored as `YYYY-MM-DD`.
  case date
  /// A time of day in no zone, stored as int32 milliseconds since midnight, so that the database
  /// can average it.
  case time
  /// A date and a time of day in no zone, stored as `YYYY-MM-DDThh:mm:ss`.
  case dateTime
  /// An IANA time zone identifier.
  case zone
  /// A quantity, stored as a double in one fixed unit, shown in the viewer's units.
  case measure(Measure)
  /// A quantity of any dimension, stored with the code of its unit. Only the service writes these.
  case quantity
  /// Words with quantities among them, stored as text or as a list of both, and shown as one text.
  /// Only the service writes these.
  case sentence
  case object(ObjectShape)
  case list(Shape)
  /// An object of any keys whose values all have one shape.
  case map(Shape)
}

extension Shape {
  /// What a person should have written, for fault messages.
  package var expectation: Sentence {
    switch self {
    case .text, .sentence: "text"
    case .choice(let words): "one of \(words.map { "\"\($0)\"" }.joined(separator: ", "))"
    case .flag: "true or false"
    case .integer(let range?): "a whole number \(range.lowerBound)…\(range.upperBound)"
    case .integer(nil): "a whole number"
    case .number: "a number"
    case .instant: "an RFC 3339 instant such as \"2026-07-01T07:00:00+02:00\""
    case .date: "a date such as \"1990-05-17\""
    case .time: "a time of day such as \"07:00\" or \"7:00 AM\""
    case .dateTime: "a date and time without offset such as \"2026-12-01T07:00\""
    case .zone: "an IANA time zone such as \"Europe/Rome\""
    case .measure(let measure): measure.expectation
    case .quantity: "a quantity with its unit"
    case .object(let object): object.expectation
    case .list(let element): "a list of \(element.expectation)"
    case .map(let value): "an object whose values are each \(value.expectation)"
    }
  }
}

extension ObjectShape {
  fileprivate var expectation: Sentence {
    shorthand.map { "\($0.shape.expectation), or an object with it as \"\($0.name)\"" }
      ?? "an object"
  }
}
