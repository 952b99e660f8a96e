package import Athletics
package import Schema
package import Time

/// The next time an athlete is woken, and how it came to that.
package struct WakeUpFields: Fields {
  package let athlete = Field("athlete", String.self, "Who is woken.")
  package let time = Field("time", PlainTime.self, "The time of day that is asked for.")
  package let local = Field("local", PlainDateTime.self, "What the clock on the wall then shows.")
  package let zone = Field("zone", ZoneID.self, "Whose clock: where the athlete then is.")
  package let at = Field("at", Instant.self, "The moment.")
  package let release = Field(
    "release", String.self, "The release of the zone data that it was worked out with.")
  package let clockChange = Nested(
    "clockChange", ClockChangeFields.self, "Said where the clocks skip or repeat the time.")

  package static let declared = Declared(WakeUpFields())
}

package typealias WakeUpDocument = Document<WakeUpFields>

/// What became of a time that the clocks skip or repeat.
package struct ClockChangeFields: Fields {
  package let kind = Field("kind", ClockChange.self, "Whether it is skipped or repeated.")
  package let asked = Field("asked", PlainDateTime.self, "What was asked for.")
  package let disambiguation = Field(
    "disambiguation", Disambiguation.self, "The rule by which a moment was taken.")
  package let note = Field("note", String.self, "The same as a sentence.")

  package static let declared = Declared(ClockChangeFields())
}

extension ClockChange: FieldValue {}
