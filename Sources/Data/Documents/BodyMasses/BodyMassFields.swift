package import Schema
package import Units

/// A weigh-in on the timeline: what a scale showed at `start`.
package struct BodyMassFields: EventKindFields {
  package static let kind = EventKind.bodyMass

  package let envelope = EventFields()
  package let mass = Field(
    "mass", Mass.self, in: .kilograms(20)...(.kilograms(300)), is: .required, "Body mass.")
  package let bodyFat = Field(
    "bodyFat", Fraction.self, in: .zero...(.percent(80)), storedIn: .percent,
    "The part of it that is fat.")
  package let bodyWater = Field(
    "bodyWater", Fraction.self, in: .zero...(.percent(90)), storedIn: .percent,
    "The part of it that is water.")

  package static let declared = Declared(BodyMassFields(), rules: envelopeRules)
}

package typealias BodyMassDocument = Document<BodyMassFields>
