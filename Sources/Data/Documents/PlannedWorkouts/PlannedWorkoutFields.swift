package import Schema
package import Units

/// A workout that is planned. Where `when` is given, its local time and zone are the agreement, and
/// `start` follows from them.
package struct PlannedWorkoutFields: EventKindFields {
  package static let kind = EventKind.plannedWorkout

  package let envelope = EventFields()
  package let when = Nested("when", AppointmentFields.self, "The local time that was agreed on.")
  package let title = Field("title", String.self, with: [.length(1...200)], "A short name.")
  package let sport = Field(
    "sport", String.self, with: [.length(1...64)], is: .required, "The sport, as FIT names it.")
  package let subSport = Field(
    "subSport", String.self, with: [.length(1...64)], "The sub-sport, as FIT names it.")
  package let duration = Field(
    "duration", TimeSpan.self, in: .minutes(1)...(.hours(48)), storedIn: .minutes, is: .required,
    "How long it will last.")
  package let distance = Field(
    "distance", Length.self, in: .zero...(.kilometers(2000)), "How far it will go.")
  package let intensity = Nested("intensity", IntensityFields.self, "How hard it will be.")
  package let airTemperature = Field(
    "airTemperature", Temperature.self, in: .degreesCelsius(-50)...(.degreesCelsius(60)),
    "The air temperature to expect.")
  package let humidity = Field(
    "humidity", Fraction.self, in: .zero...(.percent(100)), storedIn: .percent,
    "The relative humidity to expect.")
  package let indoor = Field("indoor", Bool.self, "Whether it is indoors.")
  package let workout = Field(
    "workout", String.self, is: .assigned, "The workout that it became, by id.")

  package static let declared = Declared(PlannedWorkoutFields(), rules: envelopeRules)
}

package typealias PlannedWorkoutDocument = Document<PlannedWorkoutFields>

/// How hard a workout is, by one measure or several.
package struct IntensityFields: Fields {
  package let met = Field(
    "met", Double.self, with: [.within(1...25)], "In multiples of resting metabolism (MET).")
  package let perceivedExertion = Field(
    "perceivedExertion", in: 1...10, "How hard it feels, from 1 to 10 (RPE).")
  package let speed = Field(
    "speed", Speed.self, in: .zero...(.metersPerSecond(40)), storedIn: .kilometersPerHour,
    "The speed.")
  package let power = Field(
    "power", Power.self, in: .zero...(.watts(2500)), storedIn: .watts, "The power on the pedals.")
  package let heartRate = Field("heartRate", in: 40...250, "Beats per minute.")

  package static let declared = Declared(IntensityFields())
}
