import Hydration
package import Schema
package import Units

/// What a person writes down around a workout to learn how they sweat.
package struct WeighInFields: Fields {
  package let method = Field(
    "method", SweatTestMethod.self, is: .required, "How sweat was measured: \"weigh\".")
  package let massBefore = Field(
    "massBefore", formerly: ["before"], Mass.self, in: WeighIn.Limits.bodyMass, is: .required,
    "Body mass before, nude or in the same dry clothes, bladder empty.")
  package let massAfter = Field(
    "massAfter", formerly: ["after"], Mass.self, in: WeighIn.Limits.bodyMass, is: .required,
    "Body mass after, towelled dry.")
  package let drunk = Field(
    "drunk", Volume.self, in: WeighIn.Limits.volume, "What was drunk in between.")
  package let eaten = Field(
    "eaten", formerly: ["food"], Mass.self, in: WeighIn.Limits.otherMass, storedIn: .grams,
    "The mass of what was eaten in between.")
  package let urine = Field(
    "urine", Volume.self, in: WeighIn.Limits.volume, "Urine passed in between.")
  package let stool = Field(
    "stool", Mass.self, in: WeighIn.Limits.otherMass, storedIn: .grams,
    "The mass of stool passed in between.")
  package let duration = Field(
    "duration", TimeSpan.self, in: WeighIn.Limits.duration,
    "How long the exercise lasted; the workout's own time when left out.")
  package let energy = Field(
    "energy", Energy.self, in: WeighIn.Limits.energy,
    storedIn: .kilocalories, "Energy spent; the workout's own estimate when left out.")
  package let airTemperature = Field(
    "airTemperature", Temperature.self, in: WeighIn.Limits.airTemperature,
    "How warm the air was.")

  package static let declared = Declared(WeighInFields(), refusingNearMatches: true)
}

package typealias WeighInDocument = Document<WeighInFields>

/// How sweat was measured.
package enum SweatTestMethod: String, CaseIterable, FieldValue {
  case weigh
}
