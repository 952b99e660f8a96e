package import Athletics
package import Schema
package import Time

/// The next wake-up of an athlete, and how it was found.
package struct WakeUpFields: Fields {
  package let athlete = Field("athlete", String.self, "The athlete, by id.")
  package let time = Field("time", PlainTime.self, "The time of day that was asked for.")
  package let local = Field("local", PlainDateTime.self, "The local date and time of the wake-up.")
  package let zone = Field("zone", ZoneID.self, "The zone of the local time.")
  package let at = Field("at", Instant.self, "The moment of the wake-up.")
  package let release = Field(
    "release", String.self, "The release of the zone data from which it was calculated.")
  package let clockChange = Nested(
    "clockChange", ClockChangeFields.self, "Present only if the clocks skip or repeat the time.")
  package let unread = Field(
    "unread", [String].self,
    "JSON Pointers into the athlete's `wakeAt` and `itinerary`: what stands there does not count.")

  package static let declared = Declared(WakeUpFields())
}

package typealias WakeUpDocument = Document<WakeUpFields>

/// What happened to a time that the clocks skip or repeat.
package struct ClockChangeFields: Fields {
  package let kind = Field(
    "kind", ClockChange.self, "Whether the time is skipped (gap) or repeated (overlap).")
  package let asked = Field(
    "asked", PlainDateTime.self, "The local date and time that was asked for.")
  package let disambiguation = Field(
    "disambiguation", Disambiguation.self, "The rule by which a moment was chosen.")
  package let note = Field("note", String.self, "What happened, as a sentence.")

  package static let declared = Declared(ClockChangeFields())
}

extension ClockChange: FieldValue {}
