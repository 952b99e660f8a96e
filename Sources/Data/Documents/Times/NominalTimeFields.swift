package import Schema
package import Time

/// A time of day in local time. A client may send just the time, such as `"7:00 AM"`.
package struct NominalTimeFields: Fields {
  package let time = Field(
    "time", PlainTime.self, storedAs: "ms", is: .required, "The local time of day.")
  package let zone = Field(
    "zone", ZoneID.self, "The zone of the time; by default where the athlete is.")
  package let weekdays = Field(
    "days", Weekdays.self, "The days of the week, 1 (Monday) to 7; by default all.")
  package let disambiguation = Field(
    "disambiguation", Disambiguation.self, storedAs: "dis",
    "Which moment is meant if the clocks skip or repeat the time; by default compatible.")

  package static let declared = Declared(NominalTimeFields(), writtenAs: \.time)
}
