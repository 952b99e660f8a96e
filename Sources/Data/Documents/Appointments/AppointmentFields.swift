package import Schema
package import Time

/// A future moment that was agreed on as local time of a place.
///
/// `local` and `zone` are the agreement. `at` is calculated from them with the zone data of the
/// release `tz`, for indexes and finding what is due. With new zone data, future appointments of
/// other releases are calculated again; the query is `{tz: {$ne: …}, at: {$gt: …}}`.
package struct AppointmentFields: Fields {
  package let local = Field(
    "local", PlainDateTime.self, is: .required, "What the clocks of the zone will show.")
  package let zone = Field("zone", ZoneID.self, is: .required, "The time zone that was agreed on.")
  package let disambiguation = Field(
    "disambiguation", Disambiguation.self, storedAs: "dis",
    "Which moment is meant if the clocks skip or repeat the time; by default compatible.")
  package let at = Field(
    "at", Instant.self, is: .assigned, "The moment, by the zone data of that release.")
  package let release = Field(
    "release", String.self, storedAs: "tz", is: .assigned,
    "The release of the zone data from which it was calculated.")

  package static let declared = Declared(AppointmentFields())
}

package typealias AppointmentDocument = Document<AppointmentFields>
