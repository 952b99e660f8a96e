package import Schema
package import Time

/// A time of day by the clock on the wall; a person may write just that, as `"7:00 AM"`.
package struct NominalTimeFields: Fields {
  package let time = Field(
    "time", PlainTime.self, storedAs: "ms", is: .required, "What the clock shows.")
  package let zone = Field(
    "zone", ZoneID.self, "Where the clock hangs; wherever the athlete is if not said.")
  package let weekdays = Field(
    "days", Weekdays.self, "The days of the week, 1 for Monday to 7; all if not said.")
  package let disambiguation = Field(
    "disambiguation", Disambiguation.self, storedAs: "dis",
    "Which moment is meant if the clocks skip or repeat the time; compatible if not said.")

  package static let declared = Declared(NominalTimeFields(), writtenAs: \.time)
}
