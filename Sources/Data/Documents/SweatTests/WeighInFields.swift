import Hydration
package import Schema
package import Units

/// What a person enters for a sweat test: weights before and after a workout, and amounts in
/// between.
package struct WeighInFields: Fields {
  package let method = Field(
    "method", SweatTestMethod.self, is: .required, "How sweat was measured: \"weigh\".")
  package let massBefore = Field(
    "massBefore", formerly: ["before"], Mass.self, in: WeighIn.Limits.bodyMass, is: .required,
    examples: [.kilograms(72.5)], "Body mass before, nude or in dry clothes, with empty bladder.")
  package let massAfter = Field(
    "massAfter", formerly: ["after"], Mass.self, in: WeighIn.Limits.bodyMass, is: .required,
    examples: [.kilograms(71.4)], "Body mass after, towelled dry, in the same clothes.")
  package let drunk = Field(
    "drunk", Volume.self, in: WeighIn.Limits.volume, examples: [.liters(0.75)],
    "What was drunk in between.")
  package let eaten = Field(
    "eaten", formerly: ["food"], Mass.self, in: WeighIn.Limits.otherMass, storedIn: .grams,
    "The mass of what was eaten in between.")
  package let urine = Field(
    "urine", Volume.self, in: WeighIn.Limits.volume, "Urine passed in between.")
  package let stool = Field(
    "stool", Mass.self, in: WeighIn.Limits.otherMass, storedIn: .grams,
    "The mass of stool passed in between.")
  package let duration = Field(
    "duration", TimeSpan.self, in: WeighIn.Limits.duration, examples: [.minutes(75)],
    "How long the exercise lasted; by default the workout's timer.")
  package let energy = Field(
    "energy", Energy.self, in: WeighIn.Limits.energy,
    storedIn: .kilocalories, "Energy spent; by default the workout's estimate.")
  package let airTemperature = Field(
    "airTemperature", Temperature.self, in: WeighIn.Limits.airTemperature,
    examples: [.degreesCelsius(25)], "The temperature of the air.")

  package static let declared = Declared(WeighInFields(), refusingNearMatches: true)
}

package typealias WeighInDocument = Document<WeighInFields>

/// How sweat was measured.
package enum SweatTestMethod: String, CaseIterable, FieldValue {
  case weigh
}
