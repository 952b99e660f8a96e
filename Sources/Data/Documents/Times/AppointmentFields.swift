package import Schema
package import Time

/// A moment to come that was agreed on by the clock of a place.
///
/// `local` and `zone` are the agreement; `at` is worked out from them with the zone data of the
/// release `tz`, for indexes and for what is due, and worked out anew when a law has changed:
/// those with `{tz: {$ne: …}, at: {$gt: …}}`.
package struct AppointmentFields: Fields {
  package let local = Field(
    "local", PlainDateTime.self, is: .required, "What the clocks of the zone will show.")
  package let zone = Field("zone", ZoneID.self, is: .required, "Whose clocks.")
  package let disambiguation = Field(
    "disambiguation", Disambiguation.self, storedAs: "dis",
    "Which moment is meant if the clocks skip or repeat the time; compatible if not said.")
  package let at = Field(
    "at", Instant.self, is: .assigned, "When that is by the zone data of the release.")
  package let release = Field(
    "release", String.self, storedAs: "tz", is: .assigned,
    "The release of the zone data that it was worked out with.")

  package static let declared = Declared(AppointmentFields())
}

package typealias AppointmentDocument = Document<AppointmentFields>
