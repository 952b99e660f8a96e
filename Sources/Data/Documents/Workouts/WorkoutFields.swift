import Athletics
package import Schema
package import Units

/// A workout on the timeline: what happened, resolved from one or more recordings.
package struct WorkoutFields: EventKindFields {
  package static let kind = EventKind.workout

  package let envelope = EventFields()
  package let sport = Field("sport", String.self, is: .assigned, "The sport, as FIT names it.")
  package let subSport = Field(
    "subSport", String.self, is: .assigned, "The sub-sport, as FIT names it.")
  package let elapsed = Field(
    "elapsed", TimeSpan.self, storedIn: .seconds, is: .assigned, "From start to end.")
  package let timer = Field(
    "timer", TimeSpan.self, storedIn: .seconds, is: .assigned, "The time without the pauses.")
  package let distance = Field(
    "distance", Length.self, storedIn: .meters, is: .assigned, "The distance covered.")
  package let energy = Field(
    "energy", Energy.self, storedIn: .kilocalories, is: .assigned,
    "Energy, as the device estimated it; absent if it did not.")
  package let averageHeartRate = Field(
    "averageHeartRate", Int64.self, with: [.within(HeartRate.plausible)], is: .assigned,
    "Beats per minute; absent if not measured.")
  package let maximumHeartRate = Field(
    "maximumHeartRate", Int64.self, with: [.within(HeartRate.plausible)], is: .assigned,
    "Beats per minute; absent if not measured.")
  package let laps = Field(
    "laps", Int64.self, with: [.within(0...)], is: .assigned, "How many laps were recorded.")
  package let pauses = Field(
    "pauses", Int64.self, with: [.within(0...)], is: .assigned, "How often it was paused.")
  package let partial = Field(
    "partial", Bool.self, is: .assigned, "Whether a part of the recording could not be read.")
  package let recordings = Field(
    "recordings", [String].self, is: .assigned, "The recordings of the workout, by id.")

  package static let declared = Declared(WorkoutFields(), rules: envelopeRules)
}

package typealias WorkoutDocument = Document<WorkoutFields>
